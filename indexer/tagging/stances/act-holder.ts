import type { ParsedText } from "../text/parsed-text";
import type { Act } from "./act";
import type { Holders } from "./holders";

const PERSON_PRONOUNS = new Set(["he", "she"]);
const SPEAKER_PRONOUNS = new Set(["i", "we"]);

/** Whose act it is, in a sentence that begins at token `first`; null when it is not known who acts. */
export function toActHolder(
  { actor }: Act,
  first: number,
  offset: number,
  parsed: ParsedText,
  holders: Holders,
): string | null {
  const token = parsed.tokens[first + actor];
  if (!token) return null;
  if (SPEAKER_PRONOUNS.has(token.lower)) return holders.speakerAt(offset);
  if (PERSON_PRONOUNS.has(token.lower)) return holders.personBefore(token.start);
  for (const at of toHeads(parsed, first, first + actor)) {
    const name = holders.actorAt(parsed.tokens[at]?.start ?? 0);
    if (name !== null) return name;
  }
  return null;
}

const NAMING = new Set(["NOUN", "PROPN", "ADJ", "DET"]);
const BELONGING = new Set(["of", "at", "from", "for", "with", "in", "on"]);

/** "Ann Lee of the Council on Trade praised": the words who may have praised, the likeliest first. */
function toHeads({ tokens, parts }: ParsedText, first: number, last: number): readonly number[] {
  const heads = [last];
  for (let at = last; at >= first; at--) {
    if (NAMING.has(parts[at] ?? "")) continue;
    if (!BELONGING.has(tokens[at]?.lower ?? "")) break;
    if (["NOUN", "PROPN"].includes(parts[at - 1] ?? "")) heads.unshift(at - 1);
  }
  return heads;
}
