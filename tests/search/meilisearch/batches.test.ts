import { PRESENT } from "@/search/matching/condition";
import type { View } from "@/search/matching/views";
import { toCountView } from "@/search/matching/views";
import { toBatches } from "@/search/meilisearch/batches";

const count = (...facets: readonly string[]): View => toCountView(PRESENT, facets);
const page = (...facets: readonly string[]): View => ({
  ...count(...facets),
  page: { offset: 20, limit: 20 },
});

describe("what goes to the engine together", () => {
  it("has hits and counts of one view side by side, so that hits wait for no count", () => {
    const [hits, counts, ...more] = toBatches([page("actors", "sources")], new Map());
    expect(more).toEqual([]);
    expect(hits).toMatchObject({
      kind: "many",
      questions: [{ view: 0, part: "hits", parameters: { facets: [], page: 2, hitsPerPage: 20 } }],
    });
    expect(counts).toMatchObject({
      questions: [{ view: 0, part: "counts", parameters: { facets: ["actors", "sources"], hitsPerPage: 0 } }],
    });
  });

  it("is one question for hits and counts where there is little to count", () => {
    expect(toBatches([page("stances", "voices")], new Map())).toMatchObject([
      {
        questions: [
          { part: "hits", parameters: { facets: ["stances", "voices"], page: 2, hitsPerPage: 20 } },
        ],
      },
    ]);
    expect(toBatches([page("stances", "voices", "language")], new Map())).toHaveLength(2);
    expect(toBatches([page("actors")], new Map())).toHaveLength(2);
  });

  it("is hits alone where nothing is counted, and nothing where no document can fit", () => {
    expect(toBatches([page()], new Map())).toMatchObject([{ questions: [{ part: "hits" }] }]);
    expect(toBatches([{ ...page("actors"), branches: [] }], new Map())).toEqual([]);
  });

  it("is spread over two batches, the dearest first, and leaves no question out", () => {
    const views = [
      page("actors"),
      count("actors", "sources", "stances"),
      count("language"),
      count("publisher"),
    ];
    const batches = toBatches(views, new Map());
    expect(batches).toHaveLength(2);
    const questions = batches.flatMap((batch) => (batch.kind === "many" ? batch.questions : []));
    expect(questions.map(({ view, part }) => `${view} ${part}`).sort()).toEqual([
      "0 counts",
      "0 hits",
      "1 counts",
      "2 counts",
      "3 counts",
    ]);
  });

  it("is a union by itself where a view has several branches", () => {
    const [branch] = count().branches;
    if (branch === undefined) throw new Error("a count has a branch");
    const union = { ...page("actors"), branches: [branch, branch] };
    expect(toBatches([union], new Map())).toMatchObject([
      { kind: "union", of: { part: "hits" }, federation: { offset: 20, limit: 20 } },
      { kind: "union", of: { part: "counts" }, federation: { offset: 0, limit: 0 } },
    ]);
  });
});
