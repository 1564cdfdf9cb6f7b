import { rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { type Change, CORRECTIONS_FILE, type Correction } from "@/search/document/correction";
import { toStanceValue } from "@/search/document/stance-value";
import { THRESHOLDS_FILE } from "@/search/document/thresholds";
import { readDocument } from "@/search/meilisearch/read-documents";
import { readIndexedCorrections } from "@/search/meilisearch/read-names";
import { aCorrection, toLines } from "../../support/documents";
import { anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { STORY } from "../../support/story";

let testIndex: TestIndex;
beforeAll(async () => {
  testIndex = await openTestIndex(STORY);
});
beforeEach(async () => {
  history = [];
  await keep();
  await testIndex.index({ full: true });
});
afterAll(async () => {
  await testIndex.close();
  await removeFolders();
});

let history: readonly Correction[];

/** Writes these after the ones before, into the data folder. */
async function keep(...corrections: readonly Correction[]): Promise<void> {
  history = [...history, ...corrections];
  await putFiles(testIndex.tested.data, { [CORRECTIONS_FILE]: toLines(history) });
}

let count = 0;
function inOne(document: string | null, change: Change): Correction {
  count += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, count)).toISOString();
  return aCorrection(change, { id: `c${count}`, at, document });
}

const read = async (id: string) => {
  const document = await readDocument(id, testIndex.tested);
  if (document === null) throw new Error(`There is no ${id}`);
  return document;
};

const removeKim: Change = { kind: "remove", facet: "actor", value: "Kim Jong Un" };

describe("a correction of one document", () => {
  it("re-tags that document in place, and stays after a full run and a change of its file", async () => {
    const correction = inOne("wire-summit", removeKim);
    await keep(correction);
    expect(await testIndex.index()).toMatchObject({
      published: "in-place",
      retagged: 1,
      changed: 0,
      unchangedFiles: 5,
      unmatchedCorrections: [],
    });
    const found = ["wire-shells", "wire-undated"];
    expect(await testIndex.find({ actor: "Kim Jong Un" })).toEqual(found);
    expect((await read("wire-summit")).corrections).toEqual([correction]);
    expect(await testIndex.index()).toMatchObject({ published: "none" });
    await testIndex.index({ full: true });
    expect(await testIndex.find({ actor: "Kim Jong Un" })).toEqual(found);
    const touched = new Date(Date.now() + 5_000 + count);
    await utimes(join(testIndex.corpus, "wire/summit.md"), touched, touched);
    expect(await testIndex.index()).toMatchObject({ published: "in-place", retagged: 1 });
    expect(await testIndex.find({ actor: "Kim Jong Un" })).toEqual(found);
    expect(await readIndexedCorrections(testIndex.tested)).toEqual({
      applied: [correction.id],
      unmatched: [],
      appliedIn: [[correction.id, ["wire"]]],
    });
  });

  it("is undone by another line, which brings back what there was", async () => {
    const before = await read("wire-summit");
    const correction = inOne("wire-summit", removeKim);
    await keep(correction);
    await testIndex.index();
    await keep(inOne(null, { kind: "undo", correction: correction.id }));
    expect(await testIndex.index()).toMatchObject({ published: "in-place", retagged: 1 });
    expect(await read("wire-summit")).toEqual(before);
    expect(await readIndexedCorrections(testIndex.tested)).toEqual({
      applied: [],
      unmatched: [],
      appliedIn: [],
    });
  });

  it("parts an actor from its namesakes", async () => {
    const to = "Kim Jong Un (impersonator)";
    await keep(inOne("wire-undated", { kind: "rename", from: "Kim Jong Un", to }));
    await testIndex.index();
    expect(await testIndex.find({ actor: to })).toEqual(["wire-undated"]);
    expect(await testIndex.find({ actor: "Kim Jong Un" })).toEqual(["wire-shells", "wire-summit"]);
    expect(await testIndex.find({ q: `actor:"${to.toLowerCase()}"` })).toEqual(["wire-undated"]);
  });

  it("sets stance and date, by which the document is found then", async () => {
    const [stance] = (await read("wire-summit")).tags.stances;
    if (!stance) throw new Error("the summit has a stance");
    const { target, holder } = stance;
    const set = stance.stance === "favor" ? "against" : "favor";
    await keep(
      inOne("wire-summit", { kind: "stance", target, holder, stance: set }),
      inOne("wire-undated", { kind: "published", value: "2025-01" }),
      inOne("wire-month", { kind: "published", value: null }),
    );
    expect(await testIndex.index()).toMatchObject({ published: "in-place", retagged: 3, changed: 0 });
    expect((await read("wire-summit")).tags.stances).toContainEqual(
      expect.objectContaining({ target, holder, stance: set, rule: "correction" }),
    );
    expect(await testIndex.find("date:2025-01")).toEqual(["wire-undated"]);
    expect(await testIndex.find({ undated: "true" })).toEqual(["notes-long", "wire-month"]);
    expect((await read("wire-undated")).metadata.published).toMatchObject({ origin: "correction" });
  });

  it("is reported while it finds nothing to change, and applies when it does", async () => {
    const [lost, stray] = [
      inOne("wire-later", removeKim),
      inOne(null, { kind: "undo", correction: "nothing" }),
    ];
    await keep(lost, stray);
    const summary = await testIndex.index();
    expect(summary).toMatchObject({ published: "in-place", retagged: 0, problems: [] });
    expect(summary.unmatchedCorrections).toEqual([
      {
        file: join(testIndex.tested.data, CORRECTIONS_FILE),
        id: lost.id,
        reason:
          "remove the actor “Kim Jong Un” in wire-later finds nothing to change. There is no document wire-later.",
      },
      expect.objectContaining({ id: stray.id, reason: "undo nothing: there is no such correction." }),
    ]);
    const again = await testIndex.index();
    expect(again).toMatchObject({ published: "none", unmatchedCorrections: summary.unmatchedCorrections });
    await putFiles(testIndex.corpus, {
      "wire/later.md": anArticle({ title: "Later" }, "Kim Jong Un came later."),
    });
    expect((await testIndex.index()).unmatchedCorrections.map((one) => one.id)).toEqual([stray.id]);
    expect(await testIndex.find({ actor: "Kim Jong Un" })).not.toContain("wire-later");
    await rm(join(testIndex.corpus, "wire/later.md"));
  });
});

describe("a correction of all documents", () => {
  it("merges two actors into one, which the old name still finds", async () => {
    await keep(inOne(null, { kind: "rename", from: "Kim Jong Un", to: "Supreme Leader Kim" }));
    expect(await testIndex.index()).toMatchObject({ published: "whole", retagged: 6 });
    const all = ["wire-shells", "wire-summit", "wire-undated"];
    expect(await testIndex.find({ actor: "Supreme Leader Kim" })).toEqual(all);
    expect(await testIndex.find('actor:"kim jong-un"')).toEqual(all);
    expect((await testIndex.search("")).facets.actor.values.map((one) => one.value)).not.toContain(
      "Kim Jong Un",
    );
    await putFiles(testIndex.corpus, {
      "wire/later.md": anArticle({ title: "Later" }, "Kim Jong Un came later."),
    });
    await testIndex.index();
    expect(await testIndex.find({ actor: "Supreme Leader Kim" })).toEqual(["wire-later", ...all]);
    await rm(join(testIndex.corpus, "wire/later.md"));
  });

  it("comes from the corpus as well; a line that cannot be read is a problem, and the rest is published", async () => {
    const lines = `${toLines([inOne(null, removeKim)])}{"id":"half`;
    await putFiles(testIndex.corpus, { [CORRECTIONS_FILE]: lines });
    expect(await testIndex.index()).toMatchObject({
      published: "whole",
      problems: [{ path: CORRECTIONS_FILE, line: 2, reason: "It is not JSON. Mend the line or delete it." }],
    });
    expect(await testIndex.find({ actor: "Kim Jong Un" })).toEqual([]);
    await rm(join(testIndex.corpus, CORRECTIONS_FILE));
    await testIndex.index();
    expect(await testIndex.find({ actor: "Kim Jong Un" })).toHaveLength(3);
  });
});

describe("a tag that a reader found right", () => {
  const confirm = (value: string): Change => ({ kind: "confirm", facet: "stance", value });

  it("is taken up by one run, and by the next nothing is done; undone, all is as it was", async () => {
    const before = await read("wire-summit");
    const [stance] = before.tags.stances;
    if (!stance) throw new Error("the summit has a stance");
    const correction = inOne("wire-summit", confirm(toStanceValue(stance)));
    await keep(correction);
    expect(await testIndex.index()).toMatchObject({ published: "in-place", retagged: 1, changed: 0 });
    expect(await testIndex.index()).toMatchObject({ published: "none", unmatchedCorrections: [] });
    const { tags, corrections } = await read("wire-summit");
    expect(corrections).toEqual([correction]);
    expect(tags.stances[0]).toEqual({ ...stance, confidence: 1, possible: false });
    await testIndex.index({ full: true });
    expect((await read("wire-summit")).tags).toEqual(tags);
    await keep(inOne(null, { kind: "undo", correction: correction.id }));
    await testIndex.index();
    expect(await read("wire-summit")).toEqual(before);
  });

  it("is reported where there is no such tag and no word of it", async () => {
    const lost = inOne("wire-month", confirm("Nobody against:Anything"));
    await keep(lost);
    expect(await testIndex.index()).toMatchObject({
      published: "in-place",
      retagged: 1,
      unmatchedCorrections: [expect.objectContaining({ id: lost.id })],
    });
    expect(await testIndex.index()).toMatchObject({ published: "none" });
  });

  it("changes nothing else of an actor, who is found as before", async () => {
    const { tags } = await read("wire-summit");
    await keep(inOne("wire-summit", { kind: "confirm", facet: "actor", value: "Kim Jong Un" }));
    await testIndex.index();
    const confirmed = await read("wire-summit");
    expect(confirmed.tags).toEqual(tags);
    expect(confirmed.corrections).toHaveLength(1);
  });
});

describe("thresholds that a house set", () => {
  it("tag everything once more when they come, change and go, and not otherwise", async () => {
    const before = await read("wire-summit");
    const [stance] = before.tags.stances;
    if (!stance) throw new Error("the summit has a stance");
    const kinds = { [stance.kind]: { shown: 1, possible: 0 } };
    await putFiles(testIndex.tested.data, { [THRESHOLDS_FILE]: JSON.stringify({ kinds }) });
    expect(await testIndex.index()).toMatchObject({ published: "whole" });
    const { stances } = (await read("wire-summit")).tags;
    expect(stances[0]).toEqual({ ...stance, possible: stance.confidence < 1 });
    await putFiles(testIndex.tested.data, { [THRESHOLDS_FILE]: JSON.stringify({ set: "later", kinds }) });
    expect(await testIndex.index()).toMatchObject({ published: "none" });
    await rm(join(testIndex.tested.data, THRESHOLDS_FILE));
    expect(await testIndex.index()).toMatchObject({ published: "whole" });
    expect((await read("wire-summit")).tags).toEqual(before.tags);
  });
});
