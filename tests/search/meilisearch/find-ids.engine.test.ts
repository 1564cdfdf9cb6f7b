import type { Lookup } from "@/search/matching/condition";
import { toTerm } from "@/search/matching/terms";
import { findIds } from "@/search/meilisearch/find-ids";
import type { Access } from "@/search/meilisearch/requests";
import { anArticle, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

let testIndex: TestIndex;
beforeAll(async () => {
  testIndex = await openTestIndex({
    "a.md": anArticle({ title: "Envoys" }, "Envoys met in the upper town."),
  });
  await testIndex.index();
});
afterAll(async () => {
  await testIndex.close();
  await removeFolders();
});

const A_HUNDRED: readonly Lookup[] = Array.from({ length: 100 }, () => ({
  term: toTerm({ kind: "beginning", text: "env", at: [0, 0] }),
  where: "anywhere",
}));

/** The engine with a clock of its own, on which each request takes so many milliseconds. */
function withClock(step: number, signal: AbortSignal | null): Access {
  let time = 0;
  const { engine } = testIndex.tested;
  const clock = (): number => {
    time += step;
    return time;
  };
  return { engine: { ...engine, clock }, ...(signal === null ? {} : { signal }) };
}

describe("lookups of one request", () => {
  it("are all made where they take little time", async () => {
    const found = await findIds(A_HUNDRED, withClock(0, new AbortController().signal));
    expect(found.filter(({ complete }) => complete)).toHaveLength(100);
    expect(found.every(({ ids }) => ids.length === 1)).toBe(true);
  });

  it("are left out once they have taken long, and say so", async () => {
    const access = withClock(1_000, new AbortController().signal);
    const found = await findIds(A_HUNDRED, access);
    const left = found.filter(({ isLeftOut }) => isLeftOut);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(100);
    expect(left.every(({ ids, complete }) => ids.length === 0 && !complete)).toBe(true);
    expect((await findIds(A_HUNDRED.slice(0, 1), access))[0]?.isLeftOut).toBe(true);
  });

  it("may take longer where nobody waits, or what is found is written down", async () => {
    expect((await findIds(A_HUNDRED, withClock(1_000, null))).every(({ complete }) => complete)).toBe(true);
    const patient = { ...withClock(1_000, new AbortController().signal), isPatient: true };
    expect((await findIds(A_HUNDRED, patient)).every(({ complete }) => complete)).toBe(true);
  });
});
