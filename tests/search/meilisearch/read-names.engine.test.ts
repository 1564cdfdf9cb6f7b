import { openClient } from "@/indexer/publishing/client";
import { settled } from "@/indexer/publishing/engine-tasks";
import { FACTS_ID, GENERATION_ID, NAMES } from "@/search/meilisearch/index-settings";
import {
  readGeneration,
  readIndexedCorrections,
  readSharedFiles,
  readUnread,
} from "@/search/meilisearch/read-names";
import { startTestEngine, type TestEngine } from "../../support/engine";

const CORRECTIONS = { applied: ["c1"], unmatched: ["c2"], appliedIn: [] };

describe("what an index says of its generation", () => {
  let opened: TestEngine;
  const client = () => openClient({ url: opened.attached.url, key: opened.attached.indexingKey });
  const readRow = async (id: string): Promise<object | undefined> =>
    (await opened.engine.search<object>(NAMES, { filter: `id = ${id}` })).hits[0];

  beforeAll(async () => {
    opened = await startTestEngine();
    await opened.publish([]);
  });
  afterAll(() => opened.close());

  it("has its name in a row of its own, since that is read with every search and the rest may be long", async () => {
    const name = await readGeneration(opened);
    expect(name).not.toBe("");
    expect(await readRow(GENERATION_ID)).toEqual({ id: GENERATION_ID, kind: GENERATION_ID, name });
    expect(await readRow(FACTS_ID)).toMatchObject({ sharedFiles: [] });
    expect(await readUnread(opened)).toMatchObject({ total: 0, problems: [] });
  });

  it("is read as well where an earlier release wrote all of it into one row", async () => {
    const names = client().index(NAMES);
    await settled(client(), () => names.deleteDocuments([FACTS_ID]));
    const row = { id: GENERATION_ID, kind: GENERATION_ID, name: "earlier", corrections: CORRECTIONS };
    await settled(client(), () => names.addDocuments([row]));
    expect(await readGeneration(opened)).toBe("earlier");
    expect(await readIndexedCorrections(opened)).toEqual(CORRECTIONS);
    expect(await readSharedFiles(opened)).toEqual([]);
  });
});
