import { toPartsOfSpeech } from "./parts-of-speech";
import type { TextReading } from "./text-reading";
import type { TokenSpan } from "./token-span";
import { type Token, toTokens } from "./tokens";

/** A sentence, as token positions and offsets. */
export type Sentence = TokenSpan & {
  readonly start: number;
  readonly end: number;
  /** Which paragraph it lies in, from 0. */
  readonly paragraph: number;
  /** It is a line by itself without a full stop: a heading, a menu entry, a caption. */
  readonly isHeading: boolean;
};

/** A text cut up once: its tokens, their parts of speech (universal tags), its sentences. All recognisers work on it. */
export type ParsedText = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly parts: readonly string[];
  readonly sentences: readonly Sentence[];
  /** The sentence each token lies in. */
  readonly sentenceOf: Int32Array;
  /** What an encoder made of it; null where none has read it. */
  readonly reading: TextReading | null;
};

const ENDERS = new Set([".", "!", "?", "…", "...", "。"]);
const CLOSERS = new Set(['"', "”", "’", "'", ")", "]", "»"]);
/** A name may follow an abbreviation; one of these begins a sentence after it. */
const STARTERS = new Set(
  "the a an in on at it he she they we i this that these those but and however if as when while for his her its their there after before since although".split(
    " ",
  ),
);
/** A line shorter than this that ends without a stop is no wrapped line of prose. */
const SHORT_LINE = 60;
const LONGEST_SENTENCE = 400;
const MOST_CLOSERS = 5;

/** Cuts a text into tokens and sentences. A reading that is not of this text counts for nothing. */
export function toParsedText(text: string, reading: TextReading | null = null): ParsedText {
  const tokens = toTokens(text);
  const sentences = toSentences(tokens);
  const sentenceOf = new Int32Array(tokens.length);
  for (const [at, { from, to }] of sentences.entries()) sentenceOf.fill(at, from, to);
  return {
    text,
    tokens,
    parts: toPartsOfSpeech(tokens, sentences),
    sentences,
    sentenceOf,
    reading: reading?.heads.length === tokens.length ? reading : null,
  };
}

/** The sentences of a text's tokens: together they are all of them. */
export function toSentences(tokens: readonly Token[]): readonly Sentence[] {
  const ends = toSentenceEnds(tokens);
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = -1;
  for (const to of ends) {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (!first || !last) continue;
    if (first.breaks > 0 || paragraph < 0) paragraph++;
    const alone = first.breaks > 0 && (tokens[to]?.breaks ?? 2) > 0;
    sentences.push({
      from,
      to,
      start: first.start,
      end: last.end,
      paragraph,
      isHeading: alone && to - from <= 25 && !isClosed(tokens, from, to),
    });
    from = to;
  }
  return sentences;
}

/** It ends in a stop or a colon, perhaps with brackets or quotation marks after it. */
function isClosed(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(Math.max(from, to - 3), to)
    .some((token) => ENDERS.has(token.text) || token.text === ":");
}

function toSentenceEnds(tokens: readonly Token[]): number[] {
  const ends: number[] = [];
  let begin = 0;
  let lineStart = 0;
  for (let at = 1; at <= tokens.length; at++) {
    const next = tokens[at];
    if (next && next.breaks > 0) {
      if (breaksLine(tokens, at, lineStart)) {
        ends.push(at);
        begin = at;
      }
      lineStart = at;
      if (begin === at) continue;
    }
    if (!next || endsSentence(tokens, at) || at - begin >= LONGEST_SENTENCE) {
      ends.push(at);
      begin = at;
    }
  }
  return ends;
}

function breaksLine(tokens: readonly Token[], at: number, lineStart: number): boolean {
  const next = tokens[at];
  const last = tokens[at - 1];
  const first = tokens[lineStart];
  if (!next || !last || !first) return true;
  if (next.breaks > 1) return true;
  if (/^\p{Ll}/u.test(next.text)) return false;
  return last.end - first.start < SHORT_LINE || ENDERS.has(last.text) || CLOSERS.has(last.text);
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  let last = at - 1;
  // No more than a few, lest a text of quotation marks alone takes the square of its length.
  while (
    last > 0 &&
    last > at - MOST_CLOSERS &&
    CLOSERS.has(tokens[last]?.text ?? "") &&
    !tokens[last]?.spaced
  )
    last--;
  const ender = tokens[last];
  if (!next || !ender || !next.spaced) return false;
  if (CLOSERS.has(next.text) && next.text !== '"' && next.text !== "'") return false;
  if (ENDERS.has(ender.text)) return !/^\p{Ll}/u.test(next.text);
  if (ender.text.length > 2 && ender.text.endsWith("."))
    return STARTERS.has(next.lower) && /^\p{Lu}/u.test(next.text);
  return false;
}
