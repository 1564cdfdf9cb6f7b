import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readVocabulary } from "@/search/meilisearch/read-name-rows";
import { putFiles } from "../../../support/folders";
import { openTestIndex, type TestIndex } from "../../../support/indexed-folder";

const FILES = {
  "wires/both.md":
    "---\npublisher: YTN\npublished: 2024-05-01\n---\n# Munitions\n\nNorth Korean munitions reached the front, officials said.\n",
  "wires/one.md":
    "---\npublisher: YTN\npublished: 2024-06-01\n---\n# Weapons\n\nThe munitions were old, and the shells failed often.\n",
  "wires/other.md":
    "---\npublisher: KBS\npublished: 2024-04-01\n---\n# The front\n\nThe front did not move in the spring, and no shells came.\n",
  "briefs/apart.md": "---\npublisher: KBS\n---\n# Harvest\n\nThe wheat harvest was good this year.\n",
  "briefs/statute.md":
    "---\npublisher: KBS\n---\n# A fee\n\nThe clerk of the court says so.\n\nUnder 50 U.S.C. 1701 the fee, though small, was due in gold.\n",
  "briefs/code.md":
    "---\npublisher: KBS\n---\n# A court\n\nUnder 28 USC 1331 the court sat, and heard nobody.\n",
  "briefs/ban.md": "---\npublisher: KBS\n---\n# A ban\n\nA treaty bans such munitions at every front.\n",
};

let testIndex: TestIndex;

beforeAll(async () => {
  testIndex = await openTestIndex(FILES);
  await testIndex.index();
});

afterAll(() => testIndex?.close());

const idsOf = (hits: readonly { readonly id: string }[]): string[] => hits.map(({ id }) => id);

describe("close matches", () => {
  it("stand below exact ones that do not fill the page, each with the words it lacks", async () => {
    const { hits, total, exact, close } = await testIndex.search("munitions front shells");
    expect({ total, exact, hits: hits.length }).toEqual({ total: 0, exact: true, hits: 0 });
    expect(new Map(close?.hits.map(({ id, missing }) => [id, missing]))).toEqual(
      new Map([
        ["wires-one", ["front"]],
        ["wires-other", ["munitions"]],
        ["wires-both", ["shells"]],
        ["briefs-ban", ["shells"]],
      ]),
    );
    expect(close?.total).toBe(4);
  });

  it("never take in an exact match", async () => {
    const { hits, close } = await testIndex.search("munitions front");
    expect(idsOf(hits).sort()).toEqual(["briefs-ban", "wires-both"]);
    expect(idsOf(close?.hits ?? []).sort()).toEqual(["wires-one", "wires-other"]);
  });

  it.each([
    ['"munitions the front"', ["wires-both"]],
    ['"spring and no front"', ["wires-other"]],
    ["front-spring", ["wires-other"]],
    ['"front such munitions"', ["briefs-ban"]],
  ])("are what has all words of %s where nobody wrote it so, and say that it is lacking", async (q, ids) => {
    const { total, close } = await testIndex.search(q);
    expect([total, idsOf(close?.hits ?? []).sort()]).toEqual([0, ids.sort()]);
    const lacking = q.replaceAll('"', "");
    for (const { missing, why } of close?.hits ?? []) expect([missing, why]).toEqual([[lacking], "words"]);
  });

  it("find a sentence that differs in its points and commas", async () => {
    const { total, close } = await testIndex.search('"reached the front officials said"');
    expect([total, close?.hits[0]?.id]).toEqual([0, "wires-both"]);
  });

  it.each([
    ['"50 USC 1701"', "briefs-statute", "50 U.S.C 1701"],
    ['"28 U.S.C. 1331"', "briefs-code", "28 USC 1331"],
    ['"the fee though small was due"', "briefs-statute", "fee though small due"],
  ])("are what writes %s in another way, with its words marked where they stand", async (q, id, marked) => {
    const { total, close } = await testIndex.search(q);
    const [first] = close?.hits ?? [];
    expect([total, first?.id, first?.missing]).toEqual([0, id, [q.replaceAll('"', "")]]);
    const parts = first?.snippets[0]?.parts ?? [];
    expect(parts.flatMap(({ text, match }) => (match ? [text] : [])).join(" ")).toBe(marked);
  });

  it("mark no more than the quotation where somebody wrote it so", async () => {
    const { hits } = await testIndex.search('"the front"');
    const marked = hits
      .flatMap(({ snippets }) => snippets.flatMap(({ parts }) => parts))
      .filter(({ match }) => match);
    expect(marked.every(({ text }) => text.toLowerCase() === "the front")).toBe(true);
    expect(marked.length).toBeGreaterThan(0);
  });

  it("are none of a quotation that somebody wrote so, nor where one of its words is nowhere near", async () => {
    expect(await testIndex.search('"the front"')).toMatchObject({ close: null });
    const { close } = await testIndex.search('"wheat munitions"');
    expect(close?.hits.every(({ missing }) => missing.length > 0)).toBe(true);
  });

  it("fit every filter, exclusion and field of the text", async () => {
    const find = async (asked: Record<string, string>): Promise<string[]> =>
      idsOf((await testIndex.search(asked)).close?.hits ?? []).sort();
    expect(await find({ q: "munitions front shells", publisher: "YTN" })).toEqual([
      "wires-both",
      "wires-one",
    ]);
    expect(await find({ q: "munitions front shells -officials" })).not.toContain("wires-both");
    expect(await find({ q: "munitions front shells publisher:KBS" })).toEqual(["briefs-ban", "wires-other"]);
    expect(await find({ q: "munitions front shells title:front" })).toEqual(["wires-other"]);
    expect(await find({ q: "munitions front shells", "not.publisher": "KBS" })).toEqual([
      "wires-both",
      "wires-one",
    ]);
    expect(await find({ q: "munitions front shells", from: "2024-05" })).toEqual(["wires-both", "wires-one"]);
  });

  it("are not looked for where one known word is asked, nor where the exact ones fill the page", async () => {
    expect((await testIndex.search("munitions")).close).toBeNull();
    expect((await testIndex.search({ q: "munitions front", size: "2" })).close).toBeNull();
    expect((await testIndex.search("")).close).toBeNull();
  });

  it("of a misspelt word come at once, with the word it may have been", async () => {
    const { hits, suggestion, close } = await testIndex.search("munitons");
    expect(hits).toEqual([]);
    expect(suggestion).toEqual({ text: "munitions", link: "/?q=munitions" });
    expect(idsOf(close?.hits ?? []).sort()).toEqual(["briefs-ban", "wires-both", "wires-one"]);
    expect(close?.hits[0]?.missing).toEqual(["munitons"]);
    expect(close?.hits[0]).toMatchObject({ why: "words", as: ["munitions"] });
  });

  it("name a quotation that no document has as written", async () => {
    const { close } = await testIndex.search('"front munitions" shells');
    expect(close?.hits.find(({ id }) => id === "wires-one")?.missing).toEqual(["front munitions"]);
  });

  it.each([
    ["unknown words", (at: number) => `qx${at}wvut`, true],
    // Only the first thousand beginnings are looked up, and a notice says so.
    ["beginnings", (at: number) => `m${at}*`, false],
  ])("cost little for a text of thousands of %s", async (_, make, isExact) => {
    const { total, exact, drops } = await testIndex.search(
      `munitions ${Array.from({ length: 8_000 }, (_, at) => make(at)).join(" ")}`,
    );
    expect({ total, exact, drops }).toEqual({ total: 0, exact: isExact, drops: [] });
  });

  it("may be alternatives: a document with a word of each is no exact match", async () => {
    const { hits, close } = await testIndex.search("(munitions harvest) OR (shells spring wheat)");
    expect(hits).toEqual([]);
    expect(idsOf(close?.hits ?? [])).toContain("wires-other");
  });
});

describe("close=true", () => {
  const asked = (more: Record<string, string> = {}): Record<string, string> => ({
    q: "munitions front shells -wheat",
    close: "true",
    ...more,
  });

  it("joins them to the set: after the exact ones, in totals, pages and facets", async () => {
    const result = await testIndex.search({ q: "munitions front", close: "true" });
    expect(idsOf(result.hits).slice(0, 2).sort()).toEqual(["briefs-ban", "wires-both"]);
    expect(result.hits.slice(0, 2).map(({ missing }) => missing)).toEqual([[], []]);
    expect(idsOf(result.hits).slice(2).sort()).toEqual(["wires-one", "wires-other"]);
    expect({ total: result.total, exact: result.exact, close: result.close }).toEqual({
      total: 4,
      exact: false,
      close: { total: 2, hits: [], meaning: null },
    });
    expect(result.facets.publisher.values.map(({ value, count }) => [value, count])).toEqual([
      ["KBS", 2],
      ["YTN", 2],
    ]);
    const { buckets, undated } = result.timeline;
    expect(buckets.reduce((sum, { count }) => sum + count, undated)).toBe(4);
  });

  it("pages through both, each document once", async () => {
    const pages = await Promise.all(
      ["1", "2", "3"].map(async (page) =>
        idsOf((await testIndex.search({ q: "munitions front", close: "true", size: "2", page })).hits),
      ),
    );
    expect(pages.map((page) => page.length)).toEqual([2, 2, 0]);
    expect(new Set(pages.flat()).size).toBe(4);
  });

  it("keeps anew when a value is chosen, and counts the facet's others as if it were not", async () => {
    const result = await testIndex.search(asked({ publisher: "YTN" }));
    expect(idsOf(result.hits).sort()).toEqual(["wires-both", "wires-one"]);
    expect(result.facets.publisher.values.map(({ value, count }) => [value, count])).toEqual([
      ["KBS", 2],
      ["YTN", 2],
    ]);
  });

  it("orders them by date where that is asked, those without one last", async () => {
    const newest = await testIndex.search(asked({ sort: "newest" }));
    expect(idsOf(newest.hits)).toEqual(["wires-one", "wires-both", "wires-other", "briefs-ban"]);
    const oldest = await testIndex.search(asked({ sort: "oldest" }));
    expect(idsOf(oldest.hits)).toEqual(["wires-other", "wires-both", "wires-one", "briefs-ban"]);
  });

  it("changes nothing where the text has no word to lack", async () => {
    const result = await testIndex.search({ q: "publisher:YTN", close: "true" });
    expect({ total: result.total, exact: result.exact, close: result.close }).toEqual({
      total: 2,
      exact: true,
      close: null,
    });
  });
});

describe("a search that finds nothing", () => {
  it("says what each part left out would give, most first", async () => {
    const { drops } = await testIndex.search({ q: "munitions wheat", publisher: "KBS" });
    expect(drops.map(({ parameter, value, total }) => [parameter, value, total])).toEqual([
      ["q", "munitions", 1],
      ["q", "wheat", 1],
      ["publisher", "KBS", 0],
    ]);
    expect(
      (await testIndex.search(Object.fromEntries(new URLSearchParams(drops[0]?.link.slice(2))))).total,
    ).toBe(1);
  });
});

describe("close matches after a change in place", () => {
  it("know new, changed and removed documents", async () => {
    await putFiles(testIndex.corpus, {
      "wires/new.md": "# New\n\nMunitions and shells, again.\n",
      "wires/one.md": "# Weapons\n\nNothing of the kind any more.\n",
    });
    await rm(join(testIndex.corpus, "wires/other.md"));
    const summary = await testIndex.index();
    expect(summary.published).toBe("in-place");
    const after = (await testIndex.search("munitions front shells")).close?.hits ?? [];
    expect(idsOf(after).sort()).toEqual(["briefs-ban", "wires-both", "wires-new"]);
    const inPlace = await readVocabulary(testIndex.tested);
    await testIndex.index({ full: true });
    const whole = await readVocabulary(testIndex.tested);
    expect(toPlain(inPlace.stems)).toEqual(toPlain(whole.stems));
    expect(toPlain(inPlace.words)).toEqual(toPlain(whole.words));
    expect(inPlace.documents).toBe(whole.documents);
    expect(inPlace.length).toBe(whole.length);
    expect(idsOf((await testIndex.search("munitions front shells")).close?.hits ?? [])).toEqual(idsOf(after));
  });
});

function toPlain(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
