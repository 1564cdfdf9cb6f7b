import { toText } from "../draft/characters";
import type { Drafts } from "../draft/draft";

/** A text file has no metadata but what stands in its text. */
export function readPlainText(bytes: Uint8Array): Drafts {
  return { drafts: [{ text: toText(bytes), origin: "text", isLoose: true }], problems: [] };
}
