import { join } from "node:path";
import { findCloseWork } from "@/bin/shared/close-work";
import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import { toPassageVector } from "@/indexer/close-reading/reading";
import { openReadingStore } from "@/indexer/close-reading/reading-store";
import { MANIFEST_LINES } from "@/indexer/manifest/open-manifest";
import { aFolder, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const ENCODER: CloseEncoder = { version: "v1", meaning: { version: "v1", dimensions: 2 }, languages: null };

const fail = (line: string): void => {
  throw new Error(line);
};

/** A data folder whose manifest has so many documents of so many words, of which the first are read and not published. */
async function aDataFolder(documents: number, words: number, read: number): Promise<string> {
  const rows = Array.from({ length: documents }, (_, at) =>
    JSON.stringify({ kind: "document", id: `d${at}`, textKey: `k${at}`, words, language: "en", gone: null }),
  );
  const data = await aFolder({ [MANIFEST_LINES]: `${rows.join("\n")}\n` });
  const store = await openReadingStore(data, ENCODER.version, fail);
  const reading = { meaning: [toPassageVector(Float32Array.of(0.6, 0.8))], text: null };
  await store.putMany(new Map(Array.from({ length: read }, (_, at) => [`k${at}`, reading])));
  store.close();
  return data;
}

async function findIn(documents: number, words: number, read: number) {
  const data = await aDataFolder(documents, words, read);
  return findCloseWork({ data, closeReading: "background" }, ENCODER, fail);
}

describe("what is left for the close pass", () => {
  it("is waited for where little is unread or unpublished", async () => {
    expect(await findIn(3, 100, 0)).toEqual({ documents: 3, isFirst: true });
    expect(await findIn(3, 100, 3)).toEqual({ documents: 0, isFirst: true });
    expect(await findIn(0, 100, 0)).toBeNull();
  });

  it("is not waited for where much is read and not published", async () => {
    expect(await findIn(2_001, 10, 2_000)).toEqual({ documents: 1, isFirst: false });
    expect(await findIn(3, 60_000, 2)).toEqual({ documents: 1, isFirst: false });
  });

  it("counts as nothing where that cannot be found out, which is said", async () => {
    const said: string[] = [];
    const data = join(await aFolder({ file: "no folder" }), "file");
    const where = { data, closeReading: "first" } as const;
    expect(await findCloseWork(where, ENCODER, (line) => said.push(line))).toBeNull();
    expect(said).toEqual([expect.stringMatching(/^No document is read closely: /)]);
  });
});
