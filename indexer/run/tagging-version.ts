import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readFingerprint } from "@/system/fingerprint";
import type { CloseEncoder } from "../close-reading/close-encoder";

/** All that reads, tags and stores a document: no other folder of ours has code that the indexer runs. */
const PARTS = [
  "indexer",
  "search/text",
  "search/document",
  "search/collection",
  // The versions of libraries.
  "package-lock.json",
];

/** What tags are made by. A change of what reads files or stores documents leaves them as they were. */
const TAGGING = [
  "indexer/tagging",
  "indexer/knowledge",
  "search/text",
  "search/document",
  "package-lock.json",
];

/** What makes tags and index what they are, of the code of a project as it was when it was first read: what a process runs stays as it is. */
export type Versions = {
  /**
   * A fingerprint in 16 digits of everything: code and tables of the indexer, what a word is, the libraries, what reads closely where
   * something does, and the facts that a run was given (targets, index settings). When it changes, everything is read and tagged once
   * more.
   */
  readonly readVersion: (facts: readonly unknown[], encoder: CloseEncoder | null) => Promise<string>;
  /** A fingerprint in 16 digits of the tagger: when it changes, no tags of before are taken up. */
  readonly readTagsVersion: () => Promise<string>;
};

/** The versions of a project. Its files are read once, when they are needed, and not before each run: there are many hundred. */
export function openVersions(project: string): Versions {
  const prints = new Map<string, Promise<string>>();
  const readOnce = (name: string, read: () => Promise<string>): Promise<string> => {
    const print = prints.get(name) ?? read();
    prints.set(name, print);
    print.catch(() => prints.delete(name));
    return print;
  };
  const readPrint = (paths: readonly string[]): Promise<string> => readFingerprint(project, paths, []);
  return {
    readVersion: async (facts, encoder) => {
      const code = [await readOnce("indexer", () => readPrint(PARTS))];
      if (encoder !== null)
        code.push(await readOnce("encoder", async () => readPrint(await listCode(project, "encoder"))));
      return toDigits(JSON.stringify([code, facts, encoder]));
    },
    readTagsVersion: async () => (await readOnce("tagging", () => readPrint(TAGGING))).slice(0, DIGITS),
  };
}

const DIGITS = 16;

function toDigits(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, DIGITS);
}

/** The code of a folder. Its weights are large, and the encoder's version is a fingerprint of them already. */
async function listCode(project: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(join(project, folder));
  return names
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => `${folder}/${name}`);
}
