import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { FollowEvent } from "@/bin/shared/follow-events";
import { NODE_SILENT } from "@/indexer/publishing/errors";
import { toPlace } from "@/system/place";
import { ended } from "@/system/processes";
import { startTestCluster, type TestCluster } from "../../support/cluster";
import { aFolder, anArticle, putFiles, removeFolders } from "../../support/folders";

let cluster: TestCluster;
let corpus: string;
let follower: ChildProcessByStdio<Writable, Readable, null>;
const events: FollowEvent[] = [];

const PATIENCE = 240_000;

beforeAll(async () => {
  cluster = await startTestCluster(2);
  corpus = await aFolder({ "a.md": anArticle({ title: "One" }, "The treaty was signed.") });
  follower = spawn(process.execPath, ["--import", "tsx", "bin/shared/follow-process.ts", "--watch"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      ...process.env,
      PARALLAX_CORPUS: corpus,
      PARALLAX_DATA: await aFolder(),
      PARALLAX_CLOSE_READING: "off",
      PARALLAX_NODES: cluster.nodes.join(","),
      MEILI_MASTER_KEY: cluster.servers[0]?.key ?? "",
    },
  });
  createInterface({ input: follower.stdout }).on("line", (line) =>
    events.push(JSON.parse(line) as FollowEvent),
  );
  await until(isRun("whole", 1));
});

afterAll(async () => {
  follower?.stdin.end();
  if (follower) await ended(follower);
  await cluster?.close();
  await removeFolders();
});

/** Waits for an event, and forgets all that came before it and it. */
async function until(isIt: (event: FollowEvent) => boolean): Promise<readonly FollowEvent[]> {
  const latest = performance.now() + PATIENCE;
  for (;;) {
    const at = events.findIndex(isIt);
    if (at >= 0) return events.splice(0, at + 1);
    if (performance.now() > latest) throw new Error(`It did not come: ${JSON.stringify(events)}`);
    await pause(50);
  }
}

const isRun = (published: string, documents: number) => (event: FollowEvent) =>
  event.kind === "run" && event.summary.published === published && event.summary.documents === documents;

const isFailure = (event: FollowEvent): boolean => event.kind === "failed";

describe("what changes in the corpus while one of several nodes is down", () => {
  it("is taken in when the node is back, without another change, and the failure is said once", async () => {
    await cluster.servers[1]?.kill();
    await putFiles(corpus, { "b.md": anArticle({ title: "Two" }, "The treaty was broken.") });
    const [failed] = (await until(isFailure)).slice(-1);
    expect(failed).toMatchObject({
      code: NODE_SILENT,
      text: expect.stringContaining(
        `The search engine at ${toPlace(cluster.nodes[1] ?? "")} does not answer`,
      ),
    });
    await putFiles(corpus, { "c.md": anArticle({ title: "Three" }, "The treaty was mended.") });
    await pause(7_000); // Longer than it waits before it sees whether all answer.
    expect(events.filter(isFailure)).toEqual([]);
    await cluster.servers[1]?.start();
    const done = await until((event) => event.kind === "run" && event.summary.documents === 3);
    expect(done.filter(isFailure)).toEqual([]);
  });
});
