import { MENDED, mend } from "@/drills/faults/damage-drill";
import { openIndexed, startIndexing } from "@/drills/faults/index-drill";
import { killOnce } from "@/drills/faults/kill-indexing";
import { killCommands } from "@/drills/shared/command";
import { makePlace, type Place, removeFolders } from "@/drills/shared/place";
import { openProxy } from "@/drills/shared/proxy";

afterAll(async () => {
  killCommands();
  await removeFolders();
});

describe("an indexing run over a folder of its own", () => {
  let place: Place;
  let length: number;
  beforeAll(async () => {
    const started = performance.now();
    place = await openIndexed();
    length = performance.now() - started;
  });

  it.each([
    ["the indexer", "a"],
    ["the engine", "b"],
  ] as const)(
    "leaves one version whole where %s is killed, and the next run completes it",
    async (victim, from) => {
      const kill = { victim, from, full: true, moment: length * 0.6, isHeld: false };
      expect((await killOnce(place, kill)).breaches).toEqual([]);
    },
  );

  it("mends a manifest whose last line is torn", async () => {
    const [torn] = MENDED;
    if (torn === undefined) throw new Error("Nothing is damaged.");
    expect((await mend(place, torn)).breaches).toEqual([]);
  });
});

describe("an indexing run whose engine hangs", () => {
  it("ends with a sentence and publishes nothing", async () => {
    const proxy = await openProxy("http://127.0.0.1:9");
    proxy.set("hangs");
    const place = await makePlace({ MEILI_URL: proxy.url, MEILI_MASTER_KEY: "a-key-of-sixteen-bytes" });
    const end = await startIndexing(place).ended;
    proxy.close();
    expect(end.code).toBe(1);
    expect(end.stderr).toBe(`No Meilisearch answers at ${proxy.url}. Start it, or correct MEILI_URL.\n`);
  });
});
