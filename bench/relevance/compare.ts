import { toMedian } from "../table";
import type { JudgedCollection } from "./collection";
import { toMean, toNdcg, toRecall, toReciprocalRank } from "./metrics";
import type { Ranker } from "./rankers";

/** How well and how fast one query was answered. */
type QueryScore = {
  readonly query: string;
  readonly ndcg10: number;
  readonly recall100: number;
  readonly reciprocalRank10: number;
  readonly milliseconds: number;
};

/** A ranker's means over all queries, its median time, and each query by itself. */
type Score = {
  readonly name: Ranker["name"];
  readonly ndcg10: number;
  readonly recall100: number;
  readonly mrr10: number;
  readonly milliseconds: number;
  readonly queries: readonly QueryScore[];
};

/** What one run measured. Queries without any document of grade 1 or more say nothing, so they are left out. */
export type Comparison = {
  readonly documents: number;
  readonly queries: number;
  readonly leftOut: number;
  readonly scores: readonly Score[];
};

/** Gives every query to every ranker, in turn, and scores the answers. */
export async function compareRankers(
  { documents, queries, judgements }: JudgedCollection,
  rankers: readonly Ranker[],
): Promise<Comparison> {
  const judged = queries.filter(({ id }) =>
    [...(judgements.get(id)?.values() ?? [])].some((grade) => grade > 0),
  );
  const scored = new Map(rankers.map(({ name }) => [name, [] as QueryScore[]]));
  for (const { id, text } of judged) {
    const grades = judgements.get(id) ?? new Map<string, number>();
    for (const { name, rank } of rankers) {
      const started = performance.now();
      const ranking = await rank(text);
      scored.get(name)?.push({
        query: id,
        ndcg10: toNdcg(ranking, grades, 10),
        recall100: toRecall(ranking, grades, 100),
        reciprocalRank10: toReciprocalRank(ranking, grades, 10),
        milliseconds: performance.now() - started,
      });
    }
  }
  return {
    documents: documents.length,
    queries: judged.length,
    leftOut: queries.length - judged.length,
    scores: rankers.map(({ name }) => toScore(name, scored.get(name) ?? [])),
  };
}

function toScore(name: Ranker["name"], queries: readonly QueryScore[]): Score {
  return {
    name,
    ndcg10: toMean(queries.map((query) => query.ndcg10)),
    recall100: toMean(queries.map((query) => query.recall100)),
    mrr10: toMean(queries.map((query) => query.reciprocalRank10)),
    milliseconds: toMedian(queries.map((query) => query.milliseconds)),
    queries,
  };
}

/** A figure of ours, the first, over that of another of the same run. */
export function toRatio(
  { scores }: Comparison,
  figure: "ndcg10" | "recall100" | "mrr10",
  other: Ranker["name"],
): number {
  const of = (name: Ranker["name"]): number => scores.find((score) => score.name === name)?.[figure] ?? 0;
  return (scores[0]?.[figure] ?? 0) / of(other);
}
