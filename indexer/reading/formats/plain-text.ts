import { toText } from "../draft/characters";
import type { Drafts } from "../draft/draft";

/** A text file tells nothing about itself but what stands in it. */
export function readPlainText(bytes: Uint8Array): Drafts {
  return { drafts: [{ text: toText(bytes), origin: "text", isLoose: true }], problems: [] };
}
