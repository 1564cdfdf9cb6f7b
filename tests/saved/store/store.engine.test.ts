import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
import { OPERATOR } from "@/access/rules/reader";
import { toRandom } from "@/bench/random";
import { readCounts } from "@/saved/store/counts";
import { readLinks } from "@/saved/store/links";
import { listSearches } from "@/saved/store/rows";
import { WHOLE_SIGHT } from "@/saved/store/sight";
import { openStore, type Store } from "@/saved/store/store";
import { toCorpus } from "../../oracle/corpus";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { toRounds } from "../../support/rounds";
import { openTestServices } from "../../support/services";
import type { Write } from "../../support/writer";

let tested: TestEngine;
let total: number;
beforeAll(async () => {
  tested = await startTestEngine();
  await tested.publish(toCorpus(toRandom(3), 60));
  total = (await (await openTestServices(tested)).search("/?q=missile")).total;
});
afterAll(() => tested?.close());

/** How often both are killed: six kills, a hundred at night. */
const ROUNDS = toRounds({ usual: 3, nightly: 50 });

type Said = { readonly begun?: Write; readonly done?: Write };

/** Lets processes write until so many writes are acknowledged by each, kills them, and tells what they said. */
async function writeUntilKilled(data: string, names: readonly string[], seed: number, writes: number) {
  const { url, searchKey } = tested.attached;
  const said = await Promise.all(
    names.map(async (name) => {
      const child = spawn(
        process.execPath,
        ["--import", "tsx", "tests/support/writer.ts", data, url, searchKey, name, String(seed)],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      const lines: Said[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        lines.push(JSON.parse(line) as Said);
        if (lines.filter(({ done }) => done).length === writes) child.kill("SIGKILL");
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      expect(child.signalCode).toBe("SIGKILL");
      return lines;
    }),
  );
  return said;
}

/** What must be in the store after what a process said; a write that was only begun may be there or not. */
async function expectAllThere(store: Store, said: readonly Said[]): Promise<void> {
  const rows = new Map((await listSearches(store, OPERATOR)).map((row) => [row.slug, row]));
  const counts = await readCounts(store, WHOLE_SIGHT);
  const open = said.at(-1)?.begun;
  const deleted = new Set(said.flatMap(({ done }) => (done?.kind === "delete" ? [done.slug] : [])));
  if (open?.kind === "delete") deleted.add(open.slug);
  for (const { done } of said) {
    if (done === undefined || deleted.has(done.slug)) continue;
    const row = rows.get(done.slug);
    expect(row).toBeDefined();
    if (row && done.kind === "save") expect(counts.get(row.key)).toBe(total);
    if (done.kind === "link" && !deleted.has(done.to))
      expect((await readLinks({ store, reader: OPERATOR }, done.slug)).map(({ slug }) => slug)).toContain(
        done.to,
      );
  }
  const notes = said.flatMap(({ done }) => (done?.kind === "note" ? [done] : []));
  for (const [slug, note] of new Map(notes.map((one) => [one.slug, one.note])))
    if (!deleted.has(slug) && !(open?.kind === "note" && open.slug === slug))
      expect(rows.get(slug)?.note).toBe(note);
  for (const { done } of said) if (done?.kind === "delete") expect(rows.has(done.slug)).toBe(false);
}

async function withFolder(use: (data: string) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "parallax-test-"));
  try {
    await use(data);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

describe("the store", () => {
  it("keeps every acknowledged change of two processes that write at once and are killed", async () => {
    await withFolder(async (data) => {
      const said: Said[][] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        const more = await writeUntilKilled(data, ["one", "two"], round, 2 + ((2 * round) % 7));
        const store = await openStore({ data, store: null });
        const [check] = await store.all<{ integrity_check: string }>(sql`pragma integrity_check`);
        expect(check?.integrity_check).toBe("ok");
        for (const [at, lines] of more.entries()) {
          await expectAllThere(store, lines);
          said[at]?.push(...lines);
        }
      }
      const store = await openStore({ data, store: null });
      const saved = said.flat().filter(({ done }) => done?.kind === "save").length;
      const gone = said.flat().filter(({ begun }) => begun?.kind === "delete").length;
      expect((await listSearches(store, OPERATOR)).length).toBeGreaterThanOrEqual(saved - gone);
    });
  });

  it("is opened by many at once, though none had made its tables", async () => {
    await withFolder(async (data) => {
      const stores = await Promise.all(Array.from({ length: 8 }, () => openStore({ data, store: null })));
      for (const store of stores) expect(await listSearches(store, OPERATOR)).toEqual([]);
    });
  });

  it("says so where it cannot be opened, and leaves what is there alone", async () => {
    await withFolder(async (data) => {
      await writeFile(join(data, "saved.db"), "This is no database, but it may be somebody's.".repeat(50));
      await expect(openStore({ data, store: null })).rejects.toMatchObject({ name: "StoreUnavailable" });
    });
  });
});
