import type { ReadingEncoder, SentenceReading } from "@/encoder/open-reading";
import { toSentences } from "../tagging/text/parsed-text";
import { RELATIONS } from "../tagging/text/relations";
import { NAME_LABELS, type TextReading } from "../tagging/text/text-reading";
import { toTokens } from "../tagging/text/tokens";

/** Chances below e^-6 say no more than that it is none: what is stored stays small, and no recogniser is overruled by them. */
const LEAST_CHANCE = -48;
const NO_RELATION = RELATIONS.indexOf("dep");

/** Reads a text, sentence by sentence as the tagger cuts it. */
export async function readText(text: string, encoder: ReadingEncoder): Promise<TextReading> {
  const tokens = toTokens(text);
  const sentences = toSentences(tokens);
  const read = await encoder.read(
    sentences.map(({ from, to }) => tokens.slice(from, to).map((token) => token.text)),
  );
  const reading = toEmpty(encoder.version, tokens.length);
  const relations = encoder.relations.map((name) => toRelation(name));
  for (const [index, { from }] of sentences.entries()) {
    const sentence = read[index];
    if (sentence) addSentence(reading, sentence, from, relations);
  }
  return reading;
}

function toRelation(name: string): number {
  const known = (RELATIONS as readonly string[]).indexOf(name);
  return known < 0 ? NO_RELATION : known;
}

function toEmpty(version: string, tokens: number): TextReading {
  return {
    version,
    parts: new Uint8Array(tokens),
    heads: new Int32Array(tokens),
    relations: new Uint8Array(tokens),
    names: new Int8Array(tokens * NAME_LABELS),
    sentiment: new Int8Array(tokens * 2),
  };
}

/** Enters a sentence whose first word is token `from`. */
function addSentence(
  reading: TextReading,
  sentence: SentenceReading,
  from: number,
  relations: readonly number[],
): void {
  reading.parts.set(sentence.parts, from);
  reading.heads.set(
    sentence.heads.map((head) => (head < 0 ? -1 : head + from)),
    from,
  );
  reading.relations.set(
    sentence.relations.map((one) => relations[one] ?? NO_RELATION),
    from,
  );
  reading.names.set(
    sentence.names.map((chance) => Math.max(LEAST_CHANCE, chance)),
    from * NAME_LABELS,
  );
  reading.sentiment.set(sentence.sentiment, from * 2);
}
