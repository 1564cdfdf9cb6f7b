import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attachEngine } from "@/engine/attach";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { toSettings } from "@/system/settings";

/** How long an engine may take to write down what it holds and end, in milliseconds. */
const PATIENCE = 60_000;

/** An engine that nobody else uses, and the data folder it stands in. */
export type BenchEngine = { readonly engine: AttachedEngine; readonly data: string };

/** Does something with an engine of its own, and leaves nothing of it behind. */
export async function withEngine<Answer>(use: (given: BenchEngine) => Promise<Answer>): Promise<Answer> {
  const data = await mkdtemp(join(tmpdir(), "parallax-bench-"));
  const engine = await attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
  try {
    return await use({ engine, data });
  } finally {
    await engine.release();
    await waitForOwner(data, PATIENCE);
    await rm(data, { recursive: true, force: true });
  }
}
