import { readFingerprint } from "./fingerprint";

/** What tags come from: rules, tables, and the encoder that reads. */
const PARTS = ["indexer/tagging", "indexer/knowledge", "encoder/reading"];

/** A fingerprint in 8 digits of the tagger of a project. Figures are of one tagger, which they name by it. */
export async function readTaggerPrint(project: string): Promise<string> {
  return (await readFingerprint(project, PARTS, [])).slice(0, 8);
}
