import { readFileSync } from "node:fs";
import { toHash } from "@/indexer/knowledge/shared/hash";
import { type SentenceWords, toSentenceWords } from "@/indexer/tagging/stances/sentence-words";
import { addStanceFeatures, MOST_STANCE_FEATURES } from "@/indexer/tagging/stances/stance-features";
import {
  addPoolShares,
  makePoolShares,
  NUMBERS,
  POOLS,
  toStanceNumbers,
} from "@/indexer/tagging/stances/stance-pools";
import { type TargetRole, toTargetRole } from "@/indexer/tagging/stances/target-role";
import { toTokenRange } from "@/indexer/tagging/stances/token-range";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import type { Vectors } from "./build-words";

/** The kinds of stance, in the order of the model's chances. */
export const KINDS: readonly string[] = ["favor", "against", "neutral"];
/** Into how many parts events are dealt for cross-validation. */
export const FOLDS = 5;

/** A mention with its right answer: hashed features, pools as sums of vectors and then numbers, and its event's fold. */
export type StanceExample = {
  readonly features: Int32Array;
  readonly dense: Float32Array;
  readonly kind: number;
  readonly fold: number;
};

type Gold = {
  id: string;
  text: string;
  targets: { start: number; end: number }[];
  gold: { stances: string[] };
};
type ToDense = (words: SentenceWords, from: number, to: number, role: TargetRole) => Float32Array;

/** The examples of a gold file. */
export function readStanceExamples(file: string, vectors: Vectors): StanceExample[] {
  const toDense = toDenseMaker(vectors);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .flatMap((line) => toExamples(JSON.parse(line) as Gold, toDense));
}

function toExamples({ id, text, targets, gold }: Gold, toDense: ToDense): StanceExample[] {
  const parsed = toParsedText(text);
  const event = id.split("_").slice(0, id.startsWith("polusa") ? 3 : 2);
  const out = new Int32Array(MOST_STANCE_FEATURES);
  return targets.flatMap(({ start, end }, at): StanceExample[] => {
    const range = toTokenRange(parsed, start, end);
    if (!range) return [];
    const words = toSentenceWords(parsed, range.sentence.from, range.sentence.to);
    const [from, to] = [range.from - words.from, range.to - words.from];
    const role = toTargetRole(words, from, to);
    const count = addStanceFeatures(words, from, to, role, out);
    return [
      {
        features: Int32Array.from(new Set(out.subarray(0, count))),
        dense: toDense(words, from, to, role),
        kind: KINDS.indexOf(gold.stances[at] ?? ""),
        fold: toHash(event.join("_")) % FOLDS,
      },
    ];
  });
}

function toDenseMaker({ size, hashes, vectors }: Vectors): ToDense {
  const places = new Map(Array.from(hashes, (hash, row) => [hash, row * size]));
  const shares = makePoolShares();
  return (words, from, to, role) => {
    const dense = new Float32Array(POOLS * size + NUMBERS);
    addPoolShares(words, from, to, role, shares);
    for (let at = 0; at < shares.count; at++) {
      const vector = places.get(shares.stem[at] ?? 0);
      const place = (shares.pool[at] ?? 0) * size;
      if (vector === undefined) continue;
      for (let one = 0; one < size; one++)
        dense[place + one] =
          (dense[place + one] ?? 0) + (shares.share[at] ?? 0) * (vectors[vector + one] ?? 0);
    }
    dense.set(toStanceNumbers(words, from, to, role), POOLS * size);
    return dense;
  };
}
