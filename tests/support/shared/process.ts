import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { refreshSaved } from "@/bin/shared/refresh-saved";
import { sendWebhooks } from "@/bin/shared/webhooks";
import { readCloseEncoder } from "@/indexer/close-reading/open-close-encoder";
import { openIndexWorkers } from "@/indexer/documents/index-workers";
import { runIndexing } from "@/indexer/run/run-indexing";
import type { RunTraces } from "@/search/document/touched-documents";
import { toSettings } from "@/system/settings";
import { openEnginePool } from "./engines";
import type { Indexed, IndexWork, SentError, Work } from "./work";

/**
 * What test files share, so that each starts in a moment: engines, and an indexer whose tables and models are read. `POST
 * /WORK` with a request as JSON is answered with 200 and the answer, or with 500 and the error.
 */
const pool = openEnginePool();
const opened = openIndexWorkers({ seconds: 60, memory: 1_024 });
/** They go on after a run, for the next. */
const workers = { ...opened, release: async () => undefined };

const WORK: {
  readonly [Kind in keyof Work]: (request: Work[Kind]["request"]) => Promise<Work[Kind]["answer"]>;
} = {
  take: () => pool.take(),
  giveBack: async (data) => {
    await pool.giveBack(data);
    return null;
  },
  index,
};

async function index({
  data,
  corpus,
  full,
  now,
  follow,
  closely = false,
  ...given
}: IndexWork): Promise<Indexed> {
  const engine = given.engine ?? pool.get(data);
  const settings = toSettings({ PARALLAX_DATA: data, PARALLAX_CORPUS: corpus }, process.cwd());
  let left: RunTraces | null = null;
  const summary = await runIndexing({
    workers,
    corpus,
    data,
    project: process.cwd(),
    engine,
    full,
    closeEncoder: closely ? await readCloseEncoder(null) : null,
    now: () => (now === null ? new Date() : new Date(now)),
    onProgress: () => undefined,
    onPublished: async (traces) => {
      left = traces;
      if (!follow) return;
      await refreshSaved(settings, engine, traces);
      await sendWebhooks(settings);
    },
  });
  return { summary, traces: left };
}

function isWork(name: string): name is keyof Work {
  return Object.hasOwn(WORK, name);
}

async function answer(name: string, request: unknown): Promise<unknown> {
  if (!isWork(name)) throw new RangeError(`There is no work ${name}.`);
  return WORK[name](request as never);
}

const server = createServer(async (request, response) => {
  try {
    const value = await answer(request.url?.slice(1) ?? "", await json(request));
    response.writeHead(200).end(JSON.stringify(value));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    response.writeHead(500).end(JSON.stringify({ name, message } satisfies SentError));
  }
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
process.once("disconnect", () => void pool.close().then(() => process.exit()));
server.listen(0, "127.0.0.1", () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
