import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { listCorpusFiles } from "@/indexer/corpus/find-files";
import { readCorpusFile } from "@/indexer/corpus/read-corpus-file";
import { aFolder, anArticle, type Files, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const list = (folder: string) => listCorpusFiles(folder, folder, { read: readCorpusFile });

async function readAll(files: Files) {
  const found = await list(await aFolder(files));
  const contents = await Promise.all(found.files.map((file) => file.read()));
  return { documents: contents.flatMap(({ documents }) => documents), problems: found.problems };
}

const ABOUT = JSON.stringify({
  title: "The weir",
  publisher: "De Kade",
  author: ["Marta Oseivand", "Joon Parkley"],
  published: "2024-03-05T10:00:00Z",
  language: "en",
  desk: "coast",
});

describe("a file that says what the one beside it is", () => {
  it("goes before what that says of itself, and is no document", async () => {
    const { documents, problems } = await readAll({
      "a/weir.md": anArticle({ title: "Draft 3", publisher: "Nobody" }, "The weir was sold at Inver."),
      "a/weir.md.about.json": ABOUT,
    });
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([
      {
        id: "a-weir",
        title: { value: "The weir", origin: "metadata", inferred: false },
        publisher: { value: "De Kade", origin: "metadata" },
        authors: { value: ["Marta Oseivand", "Joon Parkley"] },
        published: { value: "2024-03-05" },
        details: { desk: "coast" },
      },
    ]);
  });

  it("fills in what the documents of a file of several do not state, and gives none of them its title", async () => {
    const { documents } = await readAll({
      "a/all.csv": "title,publisher,text\nOne,YTN,The first text.\nTwo,,The second text.\n",
      "a/all.csv.about.json": ABOUT,
    });
    expect(documents.map(({ title, publisher }) => [title.value, publisher?.value])).toEqual([
      ["One", "YTN"],
      ["Two", "De Kade"],
    ]);
  });

  it("is a document where it stands beside nothing, and a problem where it cannot be used", async () => {
    const text = '{"title":"A record","text":"It is one of its own."}';
    const { documents, problems } = await readAll({
      "a/alone.about.json": text,
      "a/b.txt": "A text.",
      "a/b.txt.about.json": '{"published":"soon"}',
      "a/c.txt": "Another text.",
      "a/c.txt.about.json": "{",
    });
    expect(documents.map(({ id }) => id).sort()).toEqual(
      ["a-alone-about", "a-b", "a-c"].map((id) => expect.stringContaining(id)),
    );
    expect(problems).toEqual([
      { path: "a/b.txt.about.json", line: null, reason: expect.stringMatching(/published: must be YYYY/) },
      { path: "a/c.txt.about.json", line: null, reason: "It is not JSON." },
    ]);
  });

  it("has the file read anew when it changes", async () => {
    const folder = await aFolder({ "a/b.txt": "A text.", "a/b.txt.about.json": ABOUT });
    const [before] = (await list(folder)).files;
    await utimes(join(folder, "a/b.txt.about.json"), new Date(), new Date(1_000));
    const [after] = (await list(folder)).files;
    expect(after?.mtimeMs).not.toBe(before?.mtimeMs);
  });
});
