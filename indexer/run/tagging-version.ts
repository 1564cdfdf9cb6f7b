import { readFingerprint } from "@/system/fingerprint";

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
 * what a word is, the libraries, and the facts that a run was given (targets, index settings). When it changes,
 * everything is read and tagged once more.
 */
export async function readVersion(project: string, facts: readonly unknown[]): Promise<string> {
  return (await readFingerprint(project, PARTS, facts)).slice(0, 16);
}
