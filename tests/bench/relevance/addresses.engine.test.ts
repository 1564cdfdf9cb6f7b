import { readAddresses, toPassages } from "@/bench/relevance/addresses";
import { type Comparison, toRatio } from "@/bench/relevance/compare";
import { measureRelevance } from "@/bench/relevance/measure";

/** What our ranking must reach of that of BM25 over the same stems, by nDCG@10 in the same run. */
const LEAST_OF_BM25 = 0.98;

/** Indexing 1,860 passages and asking 36 questions of three rankers. */
const PATIENCE = 600_000;

/** So many sentences of ten words. */
function aText(sentences: number): string {
  return Array.from(
    { length: sentences },
    (_, at) => `This is a sentence of ten words, number ${at} here.`,
  ).join(" ");
}

describe("the judged passages", () => {
  it("are those that were judged: a change of the cut or of the texts would void the judgements", async () => {
    const { documents, queries, judgements } = await readAddresses(process.cwd());
    expect(documents).toHaveLength(1860);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(1860);
    const tested = documents.find(({ id }) => id === "1863-abraham-lincoln-16");
    expect(tested?.text).toMatch(/^So far as tested, .* a pardon in case he voluntarily takes the oath/);
    expect(queries).toHaveLength(36);
    for (const { id, text } of queries) {
      const words = text.split(" ").length;
      expect([id, words >= 5 && words <= 25]).toEqual([id, true]);
      expect([id, Math.max(...(judgements.get(id)?.values() ?? []))]).toEqual([id, 2]);
    }
  });

  it("end with the sentence that makes them 300 words long, and a short rest joins the last", () => {
    const lengths = (sentences: number): readonly number[] =>
      toPassages({ year: 1901, name: "A. B. See", text: aText(sentences) }).map(
        ({ text }) => text.split(" ").length,
      );
    expect(lengths(29)).toEqual([290]);
    expect(lengths(44)).toEqual([440]);
    expect(lengths(45)).toEqual([300, 150]);
    expect(lengths(75)).toEqual([300, 300, 150]);
    expect(toPassages({ year: 1901, name: "A. B. See", text: aText(75) }).map(({ id }) => id)).toEqual([
      "1901-a-b-see-01",
      "1901-a-b-see-02",
      "1901-a-b-see-03",
    ]);
  });
});

describe("our ranking of them", () => {
  let measured: Comparison;
  beforeAll(async () => {
    const collection = await readAddresses(process.cwd());
    // Reading them closely takes minutes; by words alone is what must not fall behind.
    measured = await measureRelevance(collection, () => undefined, ["Parallax, words alone"]);
  }, PATIENCE);

  it("answers every question, and so do the others", () => {
    expect(measured).toMatchObject({ documents: 1860, queries: 36, leftOut: 0 });
    expect(measured.scores.map(({ name, queries }) => [name, queries.length])).toEqual([
      ["Parallax, words alone", 36],
      ["Meilisearch", 36],
      ["BM25", 36],
    ]);
  });

  it("is no worse than that of BM25", () => {
    expect(toRatio(measured, "ndcg10", "BM25")).toBeGreaterThanOrEqual(LEAST_OF_BM25);
  });

  it("is better than that of Meilisearch with its own settings", () => {
    expect(toRatio(measured, "ndcg10", "Meilisearch")).toBeGreaterThan(1);
  });
});
