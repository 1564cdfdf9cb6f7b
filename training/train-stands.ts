/**
 * Trains `stand-weights.json`: how likely a stance is right that the frames found, from the features of
 * `indexer/tagging/stances/stand-features.ts`; a logistic regression. Two minutes on one core, most of it reading:
 *
 *   PARALLAX_EVAL=… node --import tsx training/train-stands.ts
 *
 * Trained on the articles of the evaluation kit that one annotator read (`wikinews-tags-train`, Wikinews, CC BY 2.5), by whether
 * the annotator has the stance: clear ones are right, arguable ones count for nothing. Printed: how many of those shown are
 * right on the development articles, from each threshold on.
 */
import { writeFileSync } from "node:fs";
import { openReadingEncoder } from "@/encoder/open-reading";
import { readText } from "@/indexer/close-reading/read-text";
import { findActors } from "@/indexer/tagging/actors/find-actors";
import { findSources } from "@/indexer/tagging/sources/find-sources";
import { findStandGroups } from "@/indexer/tagging/stances/find-read-stances";
import { toStandFeatures } from "@/indexer/tagging/stances/stand-features";
import { toSyntax } from "@/indexer/tagging/syntax/syntax";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import { type Example, toChance, trainBinary } from "./binary-logistic";
import { type GoldArticle, readGoldArticles, toVerdict } from "./wikinews-gold";

const EVAL = process.env.PARALLAX_EVAL;
if (!EVAL) throw new Error("PARALLAX_EVAL must name the folder of the evaluation kit.");
const OUT = "indexer/knowledge/stances/stand-weights.json";
const PENALTY = 8;
/** A feature seen less often says nothing. */
const LEAST_SEEN = 5;
const SHOWN = [0.9, 0.85, 0.8, 0.75, 0.7, 0.67, 0.65, 0.62, 0.6, 0.57, 0.55, 0.5, 0.4, 0.3];

type Candidate = Example & { readonly verdict: 1 | 0 | null };

const encoder = await openReadingEncoder();
if (!encoder) throw new Error("The weights of the encoder are not there.");
const train = await readCandidates(readGoldArticles(EVAL, "train"));
const dev = await readCandidates(readGoldArticles(EVAL, "dev"));
await encoder.close();

const weights = trainBinary(
  train.filter(({ verdict }) => verdict !== null),
  PENALTY,
  LEAST_SEEN,
);
const rounded = Object.fromEntries(
  [...weights].map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]),
);
writeFileSync(OUT, `${JSON.stringify(rounded, null, 2)}\n`);
process.stdout.write(`${train.length} candidates to train on, ${weights.size} features: ${OUT}\n`);
for (const least of SHOWN) {
  const shown = dev.filter(({ features }) => toChance(features, weights) >= least);
  const [right, wrong] = [1, 0].map((verdict) => shown.filter((one) => one.verdict === verdict).length);
  process.stdout.write(
    `from ${least}: ${right} right, ${wrong} wrong, ${shown.length - (right ?? 0) - (wrong ?? 0)} arguable\n`,
  );
}

async function readCandidates(articles: readonly GoldArticle[]): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const article of articles) {
    if (!encoder) continue;
    const parsed = toParsedText(article.text, await readText(article.text, encoder));
    const syntax = toSyntax(parsed);
    const actors = findActors(parsed);
    if (!syntax) continue;
    for (const group of findStandGroups(syntax, actors, findSources(parsed, actors, null), [])) {
      const stance = group.side === 1 ? "favor" : "against";
      const verdict = toVerdict(article, { holder: group.holder, target: group.target, stance });
      candidates.push({ features: toStandFeatures(group, syntax), isRight: verdict === 1, verdict });
    }
  }
  return candidates;
}
