import { readTagger } from "../../knowledge/shared/language";
import type { TokenSpan } from "./token-span";
import type { Token } from "./tokens";

const LONGEST = 30;
const PLAIN = /^[\x21-\x7e]+$/;
const QUOTES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "“": '"',
    "”": '"',
    "’": "'",
    "‘": "'",
    "—": "-",
    "–": "-",
  }),
);

/**
 * A universal part-of-speech tag for each token. wink-nlp cuts words in its own way, so it is given our tokens joined
 * by spaces, and each of ours takes the tag of the first of its pieces. Scripts and signs it has never seen, and words
 * of a length that it takes ages over, are replaced by stand-ins.
 */
export function toPartsOfSpeech(
  tokens: readonly Token[],
  sentences: readonly TokenSpan[],
): readonly string[] {
  const parts = new Array<string>(tokens.length).fill("X");
  for (const { from, to } of sentences) addParts(parts, tokens, from, to);
  return parts;
}

function addParts(parts: string[], tokens: readonly Token[], from: number, to: number): void {
  const words: string[] = [];
  for (let at = from; at < to; at++) words.push(toStandIn(tokens[at]?.text ?? ""));
  const tagged = readTagger()(words.join(" "));
  // Each word has a piece at least: where there are as many of these, each is a word.
  if (tagged.parts.length === words.length) {
    for (let at = from; at < to; at++) parts[at] = tagged.parts[at - from] ?? "X";
    return;
  }
  const pieces = tagged.toWords();
  let piece = 0;
  for (let at = from; at < to; at++) {
    const word = words[at - from] ?? "";
    parts[at] = tagged.parts[piece] ?? "X";
    let taken = 0;
    while (taken < word.length && piece < pieces.length) taken += pieces[piece++]?.length ?? 1;
  }
}

function toStandIn(word: string): string {
  if (word.length <= LONGEST && PLAIN.test(word)) return word;
  const plain = QUOTES.get(word) ?? word.replaceAll("’", "'");
  if (plain.length > LONGEST) return "thing";
  if (PLAIN.test(plain)) return plain;
  const bare = plain.normalize("NFKD").replace(/\p{M}/gu, "");
  if (PLAIN.test(bare)) return bare;
  return /^\p{Lu}/u.test(word) ? "Smith" : /^\p{L}/u.test(word) ? "thing" : "-";
}
