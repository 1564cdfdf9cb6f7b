import { openFeatureList } from "@/indexer/tagging/actors/feature-sums";
import { MOST_FEATURES } from "@/indexer/tagging/actors/features";
import { KINDS, type Run, toLabels } from "@/indexer/tagging/actors/labels";
import { type NameContext, toNameContext } from "@/indexer/tagging/actors/name-context";
import { toNameWindows } from "@/indexer/tagging/actors/name-windows";
import { takeFeatures } from "@/indexer/tagging/actors/take-features";
import { type ParsedText, toParsedText } from "@/indexer/tagging/text/parsed-text";

export type GoldMention = { readonly start: number; readonly end: number; readonly type: string };
export type Gold = { readonly text: string; readonly mentions: readonly GoldMention[] };
/** A stretch of a sentence: hashed features of each token, and the right labels. */
export type Example = { readonly features: Int32Array[]; readonly labels: Int8Array };

/** Bits of the word lists that say what a common word is; the rest are names. */
const NO_NAMES = (1 << 5) | (1 << 6);
const UNKNOWN = 0.2;

/** The windows of a text as examples. Those that hold no gold name and no capital are left out, as in tagging. */
export function toExamples({ text, mentions }: Gold, forget: (() => number) | null = null): Example[] {
  const parsed = toParsedText(text);
  const whole = toNameContext(parsed);
  const context = forget ? withoutTables(whole, forget) : whole;
  const list = openFeatureList(MOST_FEATURES);
  const runs = toGoldRuns(parsed, mentions);
  return parsed.sentences.flatMap(({ from, to }) =>
    toNameWindows(context, from, to).map((window) => {
      const features: Int32Array[] = [];
      for (let at = window.from; at < window.to; at++) {
        takeFeatures(context, at, from, to, list);
        features.push(list.toList());
      }
      const inside = runs
        .filter((run) => run.from >= window.from && run.to <= window.to)
        .map((run) => ({ ...run, from: run.from - window.from, to: run.to - window.from }));
      return { features, labels: toLabels(window.to - window.from, inside) };
    }),
  );
}

function toGoldRuns({ tokens }: ParsedText, mentions: readonly GoldMention[]): Run[] {
  let at = 0;
  return [...mentions]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, type }) => {
      while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
      const from = at;
      let to = at;
      while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++;
      const kind = KINDS.find((known) => known === type);
      return kind && to > from ? [{ from, to, kind }] : [];
    });
}

/** A text as if the tables and lists did not know some of its names: the model must not lean on them alone. */
function withoutTables(context: NameContext, random: () => number): NameContext {
  const blind = random() < 0.5;
  return {
    ...context,
    knownAt: blind ? new Int8Array(context.knownAt.length) : context.knownAt,
    phraseAt: blind ? new Int16Array(context.phraseAt.length) : context.phraseAt,
    facts: context.facts.map((fact) =>
      fact.isCapital && random() < UNKNOWN
        ? { ...fact, lists: fact.lists & NO_NAMES, wordClass: random() < 0.5 ? 0 : fact.wordClass }
        : fact,
    ),
  };
}
