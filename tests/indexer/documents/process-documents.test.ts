import type { Readings } from "@/indexer/close-reading/readings";
import type { CorpusFile } from "@/indexer/corpus/corpus-file";
import { openNameBook } from "@/indexer/documents/name-book";
import { openProcessor } from "@/indexer/documents/process-documents";
import type { DocumentRow, FileRow, Manifest } from "@/indexer/manifest/manifest";
import { type TagInput, toTags } from "@/indexer/tagging/pipeline";
import { openCarriersBook } from "@/search/collection/carriers";
import { openPostingsBook } from "@/search/collection/postings-book";
import { openVocabularyBook } from "@/search/collection/vocabulary-book";
import type { CleanDocument } from "@/search/document/document";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { aDocument, sourced } from "../../support/documents";

const READINGS: Readings = {
  encoder: { version: "one", meaning: { version: "one", dimensions: 2 }, languages: null },
  findKnown: async (keys) => new Set(keys),
  readMany: async (keys) => new Map(keys.map((key) => [key, { meaning: [], text: null }])),
  close: () => undefined,
};

const aFile = (path: string, documents: readonly CleanDocument[]): CorpusFile => ({
  path,
  collection: "briefs",
  size: 1,
  mtimeMs: 1,
  read: async () => ({ documents, problems: [], seconds: 0 }),
});

const TAGGER = { atOnce: 2, tag: async (input: TagInput) => ({ tags: toTags(input), seconds: 0 }) };

function openRun(documents: ReadonlyMap<string, DocumentRow>, readings: Readings | null) {
  const previous: Manifest = {
    files: new Map(),
    documents,
    corrections: new Map(),
    run: null,
  };
  const vocabulary = openVocabularyBook();
  const books = {
    names: openNameBook([]),
    postings: openPostingsBook("test"),
    carriers: openCarriersBook("test"),
  };
  const at = "2026-01-01T00:00:00.000Z";
  const corrections = { concerning: () => [] };
  const run = { previous, targets: [], corrections, thresholds: {}, at, readings, tagger: TAGGER };
  const rows = { files: new Map<string, FileRow>(), documents: new Map<string, DocumentRow>() };
  const { processed, ...files } = openProcessor({ ...books, ...run, words: vocabulary }, rows);
  const stored: IndexedDocument[] = [];
  const take = async (document: IndexedDocument) => void stored.push(document);
  return { processed, stored, take, vocabulary, ...files };
}

const one = aDocument({ id: "one", title: sourced("From a file") });
const file = aFile("a.md", [one]);

async function publishedRows(): Promise<ReadonlyMap<string, DocumentRow>> {
  const { processed, processFiles, take } = openRun(new Map(), null);
  await processFiles([file], take, () => undefined);
  return processed.documents;
}

describe("documents of a file that is as it was, read closely since", () => {
  it("are stored with what was read of them, and their words not counted again", async () => {
    const { processed, stored, take, rereadFiles, vocabulary } = openRun(await publishedRows(), READINGS);
    await rereadFiles([{ file, ids: new Set(["one"]) }], take);
    expect(stored).toMatchObject([{ id: "one", readClosely: true }]);
    expect(processed.reread).toEqual(new Map([["one", false]]));
    expect(vocabulary.vocabulary()).toEqual(openVocabularyBook().vocabulary());
  });

  it("are left alone where a file that changed has a document of the same id", async () => {
    const run = openRun(await publishedRows(), READINGS);
    const other = { ...one, publisher: sourced("Another") };
    await run.processFiles([aFile("b.md", [other])], run.take, () => undefined);
    await run.rereadFiles([{ file, ids: new Set(["one"]) }], run.take);
    expect(run.stored.map(({ publisher }) => publisher)).toEqual(["Another"]);
    expect(run.processed.reread.size).toBe(0);
    expect([run.processed.changed, run.processed.retagged]).toEqual([1, 0]);
  });
});
