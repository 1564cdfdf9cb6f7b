import { fromLink } from "@/search/query/url";
import { estimateFollowing } from "@/search/sharing/estimate";
import { anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

let testIndex: TestIndex;
beforeAll(async () => {
  testIndex = await openTestIndex({ "a/one.md": anArticle({ title: "One" }, "A missile at first.") });
});
afterAll(async () => {
  await testIndex?.close();
  await removeFolders();
});

const estimate = (q: string, now: string) => {
  const { engine, memory } = testIndex.tested;
  return estimateFollowing(fromLink(`/?q=${q}`), { engine, memory, now: new Date(now) });
};

describe("an estimate of how often a search would have something new", () => {
  it("says nothing of a week before there was a run after the first", async () => {
    await testIndex.index({ now: new Date("2026-01-01T00:00:00Z") });
    expect(await estimate("missile", "2026-01-20T00:00:00Z")).toEqual({
      documents: 1,
      runs: { all: 0, matching: 0 },
      days: 0,
      perWeek: null,
    });
  });

  it("counts documents and runs that brought some, by past runs", async () => {
    for (const [day, text] of [
      ["02", "A missile."],
      ["04", "A treaty."],
      ["09", "A missile again."],
    ] as const) {
      await putFiles(testIndex.corpus, {
        [`a/${day}-1.md`]: anArticle({ title: day }, text),
        [`a/${day}-2.md`]: anArticle({ title: `${day} too` }, text),
      });
      await testIndex.index({ now: new Date(`2026-01-${day}T00:00:00Z`) });
    }
    expect(await estimate("missile", "2026-01-16T00:00:00Z")).toEqual({
      documents: 5,
      runs: { all: 3, matching: 2 },
      days: 14,
      perWeek: { documents: 2, times: 1 },
    });
    expect(await estimate("nothing", "2026-01-16T00:00:00Z")).toMatchObject({
      documents: 0,
      perWeek: { documents: 0, times: 0 },
    });
  });

  it("lets others in between the words of a long text", async () => {
    const { engine, memory } = testIndex.tested;
    let [now, lets] = [0, 0];
    const slow = {
      ...engine,
      clock: () => {
        now += 20;
        return now;
      },
      letOut: async () => {
        lets += 1;
      },
    };
    // The same word again and again is looked up once, so that only its spelling out can take long.
    const read = fromLink(`/?q=${"missile+".repeat(300)}`);
    const { documents } = await estimateFollowing(read, { engine: slow, memory, now: new Date() });
    expect(documents).toBe(5);
    expect(lets).toBeGreaterThan(100);
  });
});
