import type { Span } from "@/search/document";
import { readCueForms } from "../../knowledge/cue-verbs";
import type { Reading, Sentence } from "../reading";
import type { Attribution } from "./attribution";
import { findPhraseAfter, findPhraseBefore, type Phrase } from "./noun-phrase";
import { findQuotations, type Quotation } from "./quotes";

const COMMAS = new Set([",", "”", '"', "’", "'", ";", "—", "–"]);
const SKIPPED = new Set(["ADV", "AUX", "PART"]);
const QUOTE_MARKS = new Set(["“", "”", '"', "«", "»"]);

/** Who says what, by cue verbs and "according to". Words inside a quotation cite nobody of the author's. */
export function findAttributions(reading: Reading): readonly Attribution[] {
  const quotations = findQuotations(reading);
  const quoted = new Uint8Array(reading.tokens.length);
  for (const { from, to } of quotations) quoted.fill(1, from, to);
  return reading.sentences.flatMap((sentence) =>
    sentence.isHeading ? [] : findInSentence(reading, sentence, quotations, quoted),
  );
}

function findInSentence(
  reading: Reading,
  sentence: Sentence,
  quotations: readonly Quotation[],
  quoted: Uint8Array,
): Attribution[] {
  const { tokens, parts } = reading;
  const forms = readCueForms();
  const found: Attribution[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (quoted[at]) continue;
    const word = tokens[at]?.lower ?? "";
    if (word === "according" && tokens[at + 1]?.lower === "to") {
      const source = findPhraseAfter(reading, at + 2, sentence.to);
      if (source)
        found.push({
          source,
          cue: { from: at, to: at + 2 },
          content: restOf(reading, sentence, { from: at, to: source.to }),
          rule: "according-to",
        });
      continue;
    }
    const kind = forms.get(word);
    if (!kind || parts[at] === "NOUN" || parts[at] === "ADJ" || parts[at] === "ADP" || parts[at] === "PROPN")
      continue;
    const attribution = readVerb(reading, sentence, quotations, at, kind === "object");
    if (attribution) found.push(attribution);
  }
  return found;
}

function readVerb(
  reading: Reading,
  sentence: Sentence,
  quotations: readonly Quotation[],
  at: number,
  needsContent: boolean,
): Attribution | null {
  const { tokens, parts } = reading;
  const cue = { from: at, to: at + 1 };
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  const quote = quotations.find(
    ({ from, to }) =>
      (from > at && from - at <= 12 && from < sentence.to) ||
      (to <= at && at - to <= 12 && to > sentence.from),
  );
  const isAfter = previous !== undefined && COMMAS.has(previous.text) && at > sentence.from;
  // "…," said Petrenko
  if (isAfter || (quote && quote.to <= at && at - quote.to <= 1)) {
    const source = findPhraseAfter(reading, at + 1, sentence.to);
    if (source && next && tokens[source.to]?.lower !== "that")
      return {
        source,
        cue,
        content: restOf(reading, sentence, { from: at, to: source.to }, quote),
        rule: "verb-source",
      };
  }
  const source = findSubject(reading, sentence, at);
  if (!source) return null;
  const hasThat = next?.lower === "that" || tokens[at + 2]?.lower === "that" || next?.text === ":";
  const before = tokens[source.from - 1];
  const closes =
    before !== undefined &&
    COMMAS.has(before.text) &&
    (at + 1 >= sentence.to || /^[.,;“"]$/.test(next?.text ?? ""));
  if (needsContent && !hasThat && !quote && !closes) return null;
  if (!needsContent && !hasThat && !quote && !closes && next && parts[at + 1] === "ADP") return null;
  return {
    source,
    cue,
    content: restOf(reading, sentence, { from: source.from, to: at + 1 }, quote),
    rule: "source-verb",
  };
}

/** The subject of the verb at `at`: over helping verbs and adverbs, and over an apposition between commas. */
function findSubject(reading: Reading, sentence: Sentence, at: number): Phrase | null {
  const { tokens, parts } = reading;
  let end = at;
  while (end > sentence.from && (SKIPPED.has(parts[end - 1] ?? "") || tokens[end - 1]?.lower === "to")) end--;
  if (tokens[end - 1]?.text === ",") {
    for (let comma = end - 2; comma > sentence.from && end - comma < 35; comma--)
      if (tokens[comma]?.text === ",") {
        const phrase = findPhraseBefore(reading, comma, sentence.from);
        if (phrase) return phrase;
      }
    return null;
  }
  return findPhraseBefore(reading, end, sentence.from);
}

/** What the sentence says beside source and cue; with a quotation, that one and its kind. */
function restOf(
  { tokens }: Reading,
  sentence: Sentence,
  { from, to }: Phrase,
  quote?: Quotation,
): readonly Span[] {
  const spans: Span[] = [];
  const add = (first: number, last: number): void => {
    let begin = first;
    let end = last;
    while (begin < end && /^[,.;:]$/.test(tokens[begin]?.text ?? "")) begin++;
    while (end > begin && /^[,;:]$/.test(tokens[end - 1]?.text ?? "")) end--;
    const start = tokens[begin]?.start;
    const stop = tokens[end - 1]?.end;
    if (
      begin < end &&
      start !== undefined &&
      stop !== undefined &&
      /[\p{L}\p{N}]/u.test(
        tokens
          .slice(begin, end)
          .map((token) => token.text)
          .join(""),
      )
    )
      spans.push([start, stop]);
  };
  if (quote && quote.to <= from) add(quote.from, quote.to);
  else add(sentence.from, from);
  const rest = quote && quote.from >= to ? Math.max(sentence.to, quote.to) : sentence.to;
  if (!quote || quote.from >= to || QUOTE_MARKS.has(tokens[to + 1]?.text ?? ""))
    if (spans.length === 0 || quote === undefined || quote.from >= to) add(to, rest);
  return spans;
}
