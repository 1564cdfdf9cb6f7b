import { meetRun, openIndexed } from "@/drills/faults/index-drill";
import { killOnce } from "@/drills/faults/kill-indexing";
import type { Version } from "@/drills/faults/versions";
import { endCommands } from "@/drills/shared/command";
import { type Place, removeFolders } from "@/drills/shared/place";
import { openProxy } from "@/drills/shared/proxy";
import { attachEngine } from "@/engine/attach";
import { EngineFault } from "@/engine/client/errors";
import { toSettings } from "@/system/settings";

afterAll(async () => {
  endCommands("SIGKILL");
  await removeFolders();
});

describe("an indexing run over a folder of its own", () => {
  let place: Place;
  let length: number;
  let version: Version = "a";
  beforeAll(async () => {
    const started = performance.now();
    place = await openIndexed();
    length = performance.now() - started;
  });

  // Each goes on from what the one before it left. A torn manifest: tests/indexer/run/run-indexing.engine.test.ts.
  it.each(["the indexer", "the engine"] as const)(
    "leaves one version whole where %s is killed, and the next run completes it",
    async (victim) => {
      const met = await meetRun(place, version, { full: true, within: length, random: () => 0.5 });
      expect((await killOnce(place, met, { victim, holder: null })).breaches).toEqual([]);
      version = met.to;
    },
  );
});

describe("what is no engine", () => {
  it.each([
    ["hangs", "No Meilisearch answers at URL. Start it, or correct MEILI_URL."],
    ["answers a page", "What answers at URL is no Meilisearch. Correct MEILI_URL."],
    ["answers {}", "What answers at URL is no Meilisearch. Correct MEILI_URL."],
  ] as const)("is named in a sentence with its remedy: it %s", async (fault, sentence) => {
    const proxy = await openProxy("http://127.0.0.1:9");
    proxy.set(fault);
    const settings = toSettings(
      { MEILI_URL: proxy.url, MEILI_MASTER_KEY: "a-key-of-sixteen-bytes" },
      process.cwd(),
    );
    await expect(attachEngine(settings)).rejects.toEqual(new EngineFault(sentence.replace("URL", proxy.url)));
    proxy.close();
  });
});
