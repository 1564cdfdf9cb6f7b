import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { listCorpusFiles } from "@/indexer/corpus/find-files";
import { readCorpusFile } from "@/indexer/corpus/read-corpus-file";
import { aFolder, type Files, putFiles, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const reader = { read: readCorpusFile };
const list = (folder: string) => listCorpusFiles(folder, folder, reader);

async function readAll(files: Files) {
  const found = await list(await aFolder(files));
  const contents = await Promise.all(found.files.map((file) => file.read()));
  return {
    documents: contents.flatMap(({ documents }) => documents),
    problems: [...found.problems, ...contents.flatMap(({ problems }) => problems)],
    ignored: found.ignored,
  };
}

const RECORDS =
  '{"kop":"Weir sold","lead":"At Inver.","stuk":"It was sold.","datum":"2024-03-05","meta":{"krant":"De Kade"}}\n';
const FIELDS = '{"title":"kop","text":["lead","stuk"],"published":["dag","datum"],"publisher":"meta.krant"}';

describe("fields.json", () => {
  it("says which fields of the records beside it hold what, and is no document", async () => {
    const { documents, problems } = await readAll({ "a/fields.json": FIELDS, "a/one.jsonl": RECORDS });
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([
      {
        title: { value: "Weir sold" },
        publisher: { value: "De Kade" },
        published: { value: "2024-03-05" },
        text: "At Inver.\n\nIt was sold.",
      },
    ]);
  });

  it("says nothing of records in other folders", async () => {
    const { documents, problems } = await readAll({
      "a/fields.json": FIELDS,
      "b/one.jsonl": RECORDS,
      "a/below/one.jsonl": RECORDS,
    });
    expect(documents).toEqual([]);
    expect(problems.map(({ path }) => path)).toEqual(["a/below/one.jsonl", "b/one.jsonl"]);
  });

  it.each([
    ["is not JSON", "{", /^It is not JSON, so that/],
    ["has a name that no piece of a document has", '{"titel":"kop"}', /titel/],
    ["has no names but numbers", '{"title":7}', /^title cannot be used/],
  ])("is named where it %s, and the records are read by the usual names", async (_, fields, reason) => {
    const { documents, problems } = await readAll({
      "a/fields.json": fields,
      "a/one.json": '{"title":"T","text":"It was sold."}',
    });
    expect(documents.map(({ title }) => title.value)).toEqual(["T"]);
    expect(problems).toEqual([{ path: "a/fields.json", line: null, reason: expect.stringMatching(reason) }]);
  });

  it("makes the files beside it others when it comes, changes or goes", async () => {
    const folder = await aFolder({ "a/one.jsonl": RECORDS, "b/one.jsonl": RECORDS });
    const times = async () => (await list(folder)).files.map(({ mtimeMs }) => mtimeMs);
    const [a, b] = await times();
    await putFiles(folder, { "a/fields.json": FIELDS });
    await utimes(join(folder, "a/fields.json"), 1, 1);
    const [withOld, same] = await times();
    expect(same).toBe(b);
    expect(withOld).not.toBe(a);
    await utimes(join(folder, "a/fields.json"), 2, 2);
    expect((await times())[0]).not.toBe(withOld);
  });
});
