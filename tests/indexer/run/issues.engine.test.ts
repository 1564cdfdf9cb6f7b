import { rm } from "node:fs/promises";
import { join } from "node:path";
import { findFacetValues } from "@/search/answer/facet-search";
import { CORRECTIONS_FILE, type Correction } from "@/search/document/correction";
import type { Stance } from "@/search/document/document";
import { readDocument } from "@/search/meilisearch/read-documents";
import { runMatrix } from "@/search/pictures/matrix";
import { fromLink } from "@/search/query/url";
import { suggest } from "@/search/suggest/suggest";
import { aCorrection, toLines } from "../../support/documents";
import { anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

const NAMES = ["a", "b", "c", "d", "e"] as const;
const FILES = Object.fromEntries(
  NAMES.map((name) => [`w/${name}.md`, anArticle({ title: name }, `Text ${name}.`)]),
);

let testIndex: TestIndex;
let corrections: readonly Correction[];
beforeEach(async () => {
  testIndex = await openTestIndex(FILES);
  corrections = [];
});
afterEach(() => testIndex.close());
afterAll(removeFolders);

/** What readers say is how the tests know the issues of a document. */
async function say(document: string, target: string, stance: Stance = "against"): Promise<void> {
  const change = { kind: "stance", target, holder: null, stance } as const;
  const id = `c${corrections.length}`;
  corrections = [...corrections, aCorrection(change, { id, document: `w-${document}` })];
  await putFiles(testIndex.tested.data, { [CORRECTIONS_FILE]: toLines(corrections) });
}

async function readState() {
  const { hits, facets } = await testIndex.search({ sort: "oldest" });
  const tags = await Promise.all(hits.map(({ id }) => readDocument(id, testIndex.tested)));
  return {
    listed: Object.fromEntries(facets.stance.values.map(({ value, count }) => [value, count])),
    hits: hits.map(({ id, stances }) => [id, ...stances.map(({ stance, target }) => `${stance}:${target}`)]),
    targets: tags.map((document) => document?.tags.stances.map(({ target }) => target)),
    found: {
      wall: await testIndex.find('stance:against:"the border walls"'),
      ban: await testIndex.find('stance:against:"travel ban"'),
    },
  };
}

/** The state after a run in place, which must be that after a whole run. */
async function readAgreed() {
  expect(await testIndex.index()).toMatchObject({ published: "in-place" });
  const inPlace = await readState();
  expect(await testIndex.index({ full: true })).toMatchObject({ published: "whole" });
  expect(await readState()).toEqual(inPlace);
  return inPlace;
}

describe("issues of several documents", () => {
  it("bear the most frequent spelling in all of them, after runs in place as after whole runs", async () => {
    await testIndex.index();
    await say("a", "Border walls");
    expect((await readAgreed()).hits[0]).toEqual(["w-a", "against:Border walls"]);
    await say("b", "border wall");
    await say("c", "border wall");
    const { listed, hits, targets, found } = await readAgreed();
    expect(listed).toEqual({ "against:border wall": 3 });
    expect(hits.slice(0, 3).map(([, side]) => side)).toEqual(Array(3).fill("against:border wall"));
    expect(targets.slice(0, 3)).toEqual(Array(3).fill(["border wall"]));
    expect(found.wall).toEqual(["w-a", "w-b", "w-c"]);
    await rm(join(testIndex.corpus, "w/b.md"));
    await say("d", "Border walls");
    expect((await readAgreed()).listed).toEqual({ "against:Border walls": 3 });
  });

  it("are offered where two documents have them; one alone is found all the same", async () => {
    await testIndex.index();
    await say("a", "travel ban");
    const alone = await readAgreed();
    expect(alone.listed).toEqual({});
    expect(alone.found.ban).toEqual(["w-a"]);
    expect((await testIndex.search({ stance: "against:travel ban" })).facets.stance.values).toEqual([
      { value: "against:travel ban", count: 1, chosen: true, excluded: false },
    ]);
    const context = { ...testIndex.tested, now: new Date() };
    const offers = async () => ({
      values: (await findFacetValues(fromLink("/"), "stance", "travel", context)).map(({ value }) => value),
      targets: (await runMatrix(fromLink("/"), context)).targets,
      completions: (await suggest("stance:trav", 11, context)).map(({ label }) => label),
    });
    expect(await offers()).toEqual({ values: [], targets: [], completions: [] });
    await say("b", "the travel ban", "favor");
    expect((await readAgreed()).listed).toEqual({ "against:travel ban": 1, "favor:travel ban": 1 });
    expect(await offers()).toEqual({
      values: ["against:travel ban", "favor:travel ban"],
      targets: ["travel ban"],
      completions: ["against:travel ban", "favor:travel ban"],
    });
    await rm(join(testIndex.corpus, "w/b.md"));
    expect((await readAgreed()).listed).toEqual({});
  });

  it("are offered where the corpus tracks them, by its own name for them", async () => {
    await putFiles(testIndex.corpus, {
      "targets.json": '[{"name":"Ban on travel","aliases":["the travel ban"],"definition":""}]',
    });
    await testIndex.index();
    await say("a", "Travel bans");
    const { listed, found } = await readAgreed();
    expect(listed).toEqual({ "against:Ban on travel": 1 });
    expect(found.ban).toEqual(["w-a"]);
  });

  it("take a correction in any of their spellings", async () => {
    await testIndex.index();
    for (const one of ["a", "b"] as const) await say(one, "border wall");
    await say("c", "Border walls");
    await readAgreed();
    await say("c", "border wall", "favor");
    const { listed, hits } = await readAgreed();
    expect(listed).toEqual({ "against:border wall": 2, "favor:border wall": 1 });
    expect(hits[2]).toEqual(["w-c", "favor:border wall"]);
  });
});
