import { zipSync } from "fflate";
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

describe("a file that holds nothing which is read", () => {
  it.each([
    ["an empty list", Buffer.from("[]"), "a.json"],
    ["lines without a word", Buffer.from(" \n\n"), "a.jsonl"],
    ["an archive of files of other kinds", zipSync({ "a.xyz": Buffer.from("x") }), "a.zip"],
  ])("is named as blank: %s", async (_, bytes, name) => {
    expect(await readFileBytes(bytes, name)).toEqual({
      drafts: [],
      problems: [
        { part: null, line: null, reason: "There is nothing in it of a kind that is read.", isBlank: true },
      ],
    });
  });

  it("is not one that holds something beside", async () => {
    const { drafts, problems } = await readFileBytes(
      zipSync({ "a.xyz": Buffer.from("x"), "b.txt": Buffer.from("One.") }),
      "a.zip",
    );
    expect(drafts.map(({ part }) => part)).toEqual(["b.txt"]);
    expect(problems).toEqual([]);
  });
});

describe("a file that is too large, in an archive", () => {
  it("is named without being unpacked, and those after it are read", async () => {
    const zip = Buffer.from(zipSync({ "a.txt": Buffer.from("x".repeat(99)), "b.txt": Buffer.from("One.") }));
    const entry = zip.indexOf("PK\x01\x02");
    zip.writeUInt32LE(300 * 1024 ** 2, entry + 24);
    const { drafts, problems } = await readFileBytes(zip, "a.zip");
    expect(problems).toEqual([{ part: "a.txt", line: null, reason: "It is larger than 200 MB. Split it." }]);
    expect(drafts.map(({ draft }) => draft.text)).toEqual(["One."]);
  });
});
