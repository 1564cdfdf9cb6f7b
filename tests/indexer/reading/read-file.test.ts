import { readFileBytes } from "@/indexer/reading/read-file";

const read = (text: string, name: string) => readFileBytes(Buffer.from(text), name);

describe("readFileBytes", () => {
  it("reads a file by its ending, one of several drafts by its number", async () => {
    const { drafts, problems } = await read('{"text":"One"}\nno\n{"text":"Two"}', "two.jsonl");
    expect(drafts.map(({ draft, format, part, partOf }) => [draft.text, format, part, partOf])).toEqual([
      ["One", "json-lines", "1", null],
      ["Two", "json-lines", "2", null],
    ]);
    expect(problems).toMatchObject([{ line: 2, part: null }]);
  });

  it.each([
    ["an ending that nobody reads", "text", "a.xyz", "Files of this kind are not read."],
    ["an empty file", "", "a.txt", "It is empty."],
  ])("names %s and reads nothing", async (_, text, name, reason) => {
    expect(await read(text, name)).toEqual({ drafts: [], problems: [{ part: null, line: null, reason }] });
  });
});

describe("a page with nothing in it", () => {
  it("is named as blank, where a broken file is not", async () => {
    const page = await read("<html><head><script>run()</script></head><body></body></html>", "a.html");
    expect(page).toEqual({
      drafts: [],
      problems: [{ part: null, line: null, reason: "There is no text in this page.", isBlank: true }],
    });
    expect((await read("{,}", "a.json")).problems[0]?.isBlank).toBeUndefined();
  });
});
