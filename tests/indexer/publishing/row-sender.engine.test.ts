import type { Meilisearch } from "meilisearch";
import { openClient } from "@/indexer/publishing/client";
import { TaskFailed } from "@/indexer/publishing/errors";
import { dropNext, makeNext, NEXT_DOCUMENTS } from "@/indexer/publishing/index-pair";
import { DOCUMENT_BYTES, openRowSender } from "@/indexer/publishing/row-sender";
import { startTestEngine, type TestEngine } from "../../support/engine";

let testEngine: TestEngine;
let client: Meilisearch;
beforeAll(async () => {
  testEngine = await startTestEngine();
  const { nodes, indexingKey } = testEngine.attached;
  client = openClient({ url: nodes[0] ?? "", key: indexingKey });
});
beforeEach(() => makeNext(client, { documents: { searchableAttributes: [] }, names: {} }));
afterAll(async () => {
  await dropNext(client);
  await testEngine.close();
});

type Row = { readonly id?: number; readonly text: string };

/** How many tasks with documents the engine had from a sender for these rows. */
async function send(rows: Iterable<Row>): Promise<number> {
  const { results } = await client.tasks.getTasks({ limit: 1 });
  const sender = openRowSender<Row>(client, NEXT_DOCUMENTS, DOCUMENT_BYTES);
  for (const row of rows) await sender.add(row);
  await sender.finish();
  const { total } = await client.tasks.getTasks({
    limit: 1,
    types: ["documentAdditionOrUpdate"],
    afterEnqueuedAt: results[0]?.enqueuedAt ?? null,
  });
  return total;
}

describe("a sender of rows", () => {
  it("sends all of them as they are, many in one task, one that is larger by itself, and none twice", async () => {
    const text = "Ärger „in“ Brüssel\nund 東京 ";
    const long = (id: number): number => (id === 3 ? 400_000 : 9_000);
    const rows = Array.from({ length: 80 }, (_, id) => ({ id, text: `${id} ${text.repeat(long(id))}` }));
    expect(await send(rows)).toBe(4);
    const { results, total } = await client.index<Row>(NEXT_DOCUMENTS).getDocuments({ limit: 100 });
    expect(total).toBe(rows.length);
    expect(results.every((row) => row.text === rows[Number(row.id)]?.text)).toBe(true);
  });

  it("sends nothing where there is nothing", async () => {
    expect(await send([])).toBe(0);
  });

  it("fails where the engine could not index them", async () => {
    await expect(send([{ text: "It has no id." }])).rejects.toThrow(TaskFailed);
  });
});
