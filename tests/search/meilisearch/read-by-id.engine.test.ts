import { findAmong } from "@/search/meilisearch/find-among";
import { readMembers } from "@/search/meilisearch/members";
import {
  readDocument,
  readHits,
  readOpenings,
  readRecords,
  readStoredTexts,
  readTexts,
} from "@/search/meilisearch/read-documents";
import type { Access } from "@/search/meilisearch/requests";
import { anArticle, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

let testIndex: TestIndex;
beforeAll(async () => {
  testIndex = await openTestIndex({
    "wire/A.md": anArticle({ title: "Upper" }, "Envoys met in the upper town."),
    "wire/a.md": anArticle({ title: "Lower" }, "Envoys met in the lower town."),
  });
  await testIndex.index();
});
afterAll(async () => {
  await testIndex.close();
  await removeFolders();
});

const EVERYTHING = [{ texts: [], rest: { kind: "every" } as const }];

/** Every read of documents by id, and the ids that it gives. */
const READS: Readonly<Record<string, (ids: readonly string[], access: Access) => Promise<Iterable<string>>>> =
  {
    readDocument: async (ids, access) =>
      (await Promise.all(ids.map((id) => readDocument(id, access)))).flatMap((one) => one?.id ?? []),
    readTexts: async (ids, access) => (await readTexts(ids, access)).keys(),
    readOpenings: async (ids, access) => (await readOpenings(ids, access)).keys(),
    readStoredTexts: async (ids, access) => (await readStoredTexts(ids, access)).map(({ id }) => id),
    readRecords: async (ids, access) => (await readRecords(ids, access)).map(({ id }) => id),
    readHits: async (ids, access) => (await readHits(ids, access)).map(({ id }) => id),
    readMembers: async (ids, access) => (await readMembers(ids, access)).keys(),
    findAmong: async (ids, access) => findAmong(ids, EVERYTHING, new Map(), access),
  };

describe("documents whose ids differ in case alone", () => {
  it.each(Object.entries(READS))(
    "%s gives each document it is given the id of, and no other",
    async (_, read) => {
      for (const ids of [["wire-A"], ["wire-a"], ["wire-A", "wire-a"]])
        expect([...(await read(ids, testIndex.tested))].sort()).toEqual(ids);
    },
  );

  it("have their own texts", async () => {
    const texts = await readTexts(["wire-A", "wire-a"], testIndex.tested);
    expect(texts.get("wire-A")?.p0).toContain("upper");
    expect(texts.get("wire-a")?.p0).toContain("lower");
  });
});
