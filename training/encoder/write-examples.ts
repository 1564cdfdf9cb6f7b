/**
 * Writes what the reading encoder learns from as lines of tokens: names and sentiment of the evaluation kit, cut into the
 * words and sentences that the tagger cuts texts into.
 *
 *   PARALLAX_EVAL=… node --import tsx training/encoder/write-examples.ts FOLDER
 *
 * `train.jsonl` holds GUM (CC-BY 4.0), wikigold (CC-BY 4.0), CrossNER (MIT), Universal NER English Web Treebank
 * (CC-BY-SA 4.0) and NewsMTSC (MIT); `dev.jsonl` the sets that figures are measured on.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KINDS, type Kind, toLabels } from "@/indexer/tagging/actors/labels";
import { toTokenRange } from "@/indexer/tagging/stances/token-range";
import { type ParsedText, toParsedText } from "@/indexer/tagging/text/parsed-text";

const EVAL = process.env.PARALLAX_EVAL;
const [folder] = process.argv.slice(2);
if (!EVAL || !folder) throw new Error("PARALLAX_EVAL must name the evaluation kit, and a folder be given.");

const NAME_SETS = {
  train: ["gum-actors-train", "wikigold-actors-train", "crossner-actors-train", "web-actors-train"],
  dev: ["gum-actors-dev", "politics-actors-dev", "re3d-actors-dev", "actors-stress-dev"],
} as const;
const STANCES = ["favor", "against", "neutral"];
/** A label that says nothing: what stands there is neither a name nor none. */
const UNJUDGED = -100;

type Mention = { readonly start: number; readonly end: number; readonly type: string };
type Names = { text: string; gold: { actors: { mentions: Mention[]; neutral: [number, number][] } } };
type Sentiments = {
  id: string;
  text: string;
  targets: { start: number; end: number }[];
  gold: { stances: string[] };
};

for (const part of ["train", "dev"] as const) {
  const names = NAME_SETS[part].flatMap((set) =>
    readLines<Names>(set).flatMap((one) => toNameExamples(one).map((example) => ({ set, ...example }))),
  );
  const set = `newsmtsc-stance-${part}`;
  const sentiments = readLines<Sentiments>(set).flatMap((one) =>
    toSentimentExamples(one).map((example) => ({ set, ...example })),
  );
  mkdirSync(folder, { recursive: true });
  const lines = [...names, ...sentiments].map((example) => `${JSON.stringify(example)}\n`);
  writeFileSync(join(folder, `${part}.jsonl`), lines.join(""));
}

function readLines<Line>(set: string): Line[] {
  const text = readFileSync(join(EVAL ?? "", "gold", `${set}.jsonl`), "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line);
}

/** A text's sentences with a label for each token: the number of a name's place and kind, as the tagger counts them. */
function toNameExamples({ text, gold }: Names): { words: string[]; names: number[] }[] {
  const parsed = toParsedText(text);
  return parsed.sentences.map(({ from, to }) => {
    const runs = gold.actors.mentions.flatMap((mention) => {
      const place = toPlace(parsed, mention.start, mention.end, from, to);
      const kind = KINDS.find((known): known is Kind => known === mention.type);
      return place && kind ? [{ ...place, kind }] : [];
    });
    const labels = Array.from(toLabels(to - from, runs));
    for (const [start, end] of gold.actors.neutral) {
      const place = toPlace(parsed, start, end, from, to);
      for (let at = place?.from ?? 0; at < (place?.to ?? 0); at++)
        if (labels[at] === 0) labels[at] = UNJUDGED;
    }
    return { words: toTexts(parsed, from, to), names: labels };
  });
}

/** Where a stretch of the text lies among the tokens of a sentence; null where it reaches beyond. */
function toPlace({ tokens }: ParsedText, start: number, end: number, from: number, to: number) {
  if (start < (tokens[from]?.start ?? 0) || end > (tokens[to - 1]?.end ?? 0)) return null;
  let first = from;
  while (first < to && (tokens[first]?.end ?? 0) <= start) first++;
  let last = first;
  while (last < to && (tokens[last]?.start ?? 0) < end) last++;
  return last > first ? { from: first - from, to: last - from } : null;
}

function toSentimentExamples({ text, targets, gold }: Sentiments) {
  const parsed = toParsedText(text);
  return targets.flatMap(({ start, end }, at) => {
    const range = toTokenRange(parsed, start, end);
    if (!range) return [];
    const { from, to } = range.sentence;
    const target = [range.from - from, range.to - from];
    return [{ words: toTexts(parsed, from, to), target, sentiment: STANCES.indexOf(gold.stances[at] ?? "") }];
  });
}

function toTexts({ tokens }: ParsedText, from: number, to: number): string[] {
  return tokens.slice(from, to).map((token) => token.text);
}
