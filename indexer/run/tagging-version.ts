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

/**
 * A fingerprint in 16 digits of everything that makes tags and index what they are: code and tables of the indexer,
 * what a word is, the libraries, what reads closely where something does, and the facts that a run was given (targets,
 * index settings). When it changes, everything is read and tagged once more.
 */
export async function readVersion(
  project: string,
  facts: readonly unknown[],
  encoder: CloseEncoder | null,
): Promise<string> {
  const code = encoder === null ? [] : await listCode(project, "encoder");
  return (await readFingerprint(project, [...PARTS, ...code], [...facts, encoder])).slice(0, 16);
}

/** What tags are made by. A change of what reads files or stores documents leaves them as they were. */
const TAGGING = [
  "indexer/tagging",
  "indexer/knowledge",
  "search/text",
  "search/document",
  "package-lock.json",
];

/** A fingerprint in 16 digits of the tagger: when it changes, no tags of before are taken up. */
export async function readTagsVersion(project: string): Promise<string> {
  return (await readFingerprint(project, TAGGING, [])).slice(0, 16);
}

/** The code of a folder. Its weights are large, and the encoder's version is a fingerprint of them already. */
async function listCode(project: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(join(project, folder));
  return names
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => `${folder}/${name}`);
}
