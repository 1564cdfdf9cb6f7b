import { toColumns } from "../table";
import { type Comparison, toRatio } from "./compare";

/** A comparison as a table, and how ours stands to BM25 by the figure that counts as the last line. */
export function toReport(comparison: Comparison, figure: "ndcg10" | "mrr10"): string {
  const { documents, queries, leftOut, scores } = comparison;
  const title = `${queries} queries, ${documents} documents`;
  const table = toColumns([
    [title, "nDCG@10", "recall@100", "MRR@10", "median ms"],
    ...scores.map(({ name, ndcg10, recall100, mrr10, milliseconds }) => [
      name === "Meilisearch" ? "Meilisearch with its own settings" : name,
      ...[ndcg10, recall100, mrr10].map((value) => value.toFixed(3)),
      milliseconds.toFixed(1),
    ]),
  ]);
  const without =
    leftOut === 0 ? "" : `Left out, since no document has grade 1 or more: ${leftOut} queries.\n`;
  const name = figure === "ndcg10" ? "nDCG@10" : "MRR@10";
  return `${table}${without}${name}, Parallax over BM25: ${toRatio(comparison, figure, "BM25").toFixed(3)}`;
}
