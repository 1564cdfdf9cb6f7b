import { toEncodedText, toPositions } from "../text/encoding";
import type { Word } from "../text/words";
import type { IndexedDocument, Parts } from "./indexed-document";

/** An attribute of the engine holds 65,535 positions; it does not index what comes after, and gives no error. */
const MOST_POSITIONS = 60_000;

/**
 * A text and its words in parts, each three times: as written, as words, as stems. The parts put together are the text.
 */
export function toTextParts(
  text: string,
  words: readonly Word[],
): Pick<IndexedDocument, "text" | "words" | "stems" | "partCount"> {
  const cuts = toCuts(words);
  const texts: Record<string, string> = {};
  const literals: Record<string, string> = {};
  const stems: Record<string, string> = {};
  cuts.forEach((first, index) => {
    const next = cuts[index + 1];
    const name = `p${index}`;
    const encoded = toEncodedText(words.slice(first, next));
    texts[name] = text.slice(
      index === 0 ? 0 : words[first]?.start,
      next === undefined ? undefined : words[next]?.start,
    );
    literals[name] = encoded.words;
    stems[name] = encoded.stems;
  });
  return { text: texts, words: literals, stems, partCount: cuts.length };
}

/** A stored text, whole. */
export function toWholeText(parts: Parts): string {
  return Object.keys(parts)
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map((name) => parts[name])
    .join("");
}

/**
 * The first word of each part. A part ends where a clause does, so that no phrase is lost at a cut; a text that
 * goes on for a whole part without a clause break is cut where the part is full.
 */
function toCuts(words: readonly Word[]): number[] {
  const cuts = [0];
  let positions = 0;
  let lastBreak = 0;
  words.forEach((word, index) => {
    if (word.breakBefore) lastBreak = index;
    positions += toPositions(word);
    if (positions < MOST_POSITIONS) return;
    const cut = lastBreak > (cuts.at(-1) ?? 0) ? lastBreak : index;
    cuts.push(cut);
    positions = words.slice(cut, index + 1).reduce((sum, held) => sum + toPositions(held), 0);
  });
  return cuts;
}
