import { unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findMarkedDocument } from "@/search/answer/document-page";
import { fromSearchParams } from "@/search/query/url";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

const INNER = [
  "From: Ines Quell <ines@weir.example>",
  "Subject: The sluice",
  "Date: Sun, 31 Mar 2024 23:30:00 -0500",
  "",
  "The sluice was left open over night, as the osmium gauge shows.",
];
const OUTER = [
  "From: Dora Fenn <dora@paper.example>",
  "Subject: For the file",
  "Date: Mon, 08 Apr 2024 09:00:00 +0000",
  "Content-Type: multipart/mixed; boundary=out",
  "",
  "--out",
  "Content-Type: text/plain",
  "",
  "Keep this for the file, please.",
];
const MEMO = [
  "--out",
  "Content-Type: text/plain",
  "Content-Disposition: attachment; filename=memo.txt",
  "",
  "Memo of the keeper\r\n\r\nThe rhenium key hangs behind the door.",
];
const FORWARDED = [
  "--out",
  "Content-Type: message/rfc822",
  "Content-Disposition: attachment; filename=sluice.eml",
  "",
];
const mail = (...parts: readonly (readonly string[])[]): string =>
  [...parts.flat(), "--out--", ""].join("\r\n");

let index: TestIndex;
const read = async (id: string) => {
  const { engine, memory } = index.tested;
  const context = { engine, memory, now: new Date() };
  return findMarkedDocument(id, fromSearchParams(new URLSearchParams()), context);
};

beforeAll(async () => {
  index = await openTestIndex({
    "post/a.eml": mail(OUTER, FORWARDED, INNER, MEMO),
    "post/b.txt": "Osmium is heavy.",
  });
  await index.index();
});
afterAll(() => index.close());

describe("what came attached to a mail", () => {
  it("is linked with it both ways", async () => {
    const outer = await read("post-a");
    expect(outer?.partOf).toBeNull();
    expect(outer?.parts.map(({ title }) => title)).toEqual(["The sluice", "Memo of the keeper"]);
    for (const { id } of outer?.parts ?? [])
      expect((await read(id))?.partOf).toEqual({ id: "post-a", title: "For the file" });
  });

  it("has its own sender, day and path", async () => {
    const [inner] = (await read("post-a"))?.parts ?? [];
    expect(await read(inner?.id ?? "")).toMatchObject({
      path: "post/a.eml#sluice.eml",
      metadata: { author: { value: "Ines Quell" }, published: { value: "2024-03-31" } },
      parts: [],
    });
  });

  it("counts once: a mail's words are those of the mail that holds it, a file's are its own", async () => {
    expect(await index.find("osmium gauge")).toEqual(["post-a"]);
    const found = await index.search("rhenium");
    expect(found.hits.map(({ title }) => title.map(({ text }) => text).join(""))).toEqual([
      "Memo of the keeper",
    ]);
    expect((await index.search("")).total).toBe(3);
  });

  it("makes no story with the mail whose text has it", async () => {
    expect((await index.search({ q: "osmium gauge" })).hits[0]?.copies ?? []).toEqual([]);
  });

  it("goes when it is no longer attached", async () => {
    const [inner] = (await read("post-a"))?.parts ?? [];
    await writeFile(join(index.corpus, "post/a.eml"), mail(OUTER, MEMO));
    await index.index();
    expect(await read(inner?.id ?? "")).toBeNull();
    expect((await read("post-a"))?.parts).toHaveLength(1);
    expect(await index.find("gauge")).toEqual([]);
    await unlink(join(index.corpus, "post/a.eml"));
    await index.index();
    expect(await index.find("rhenium")).toEqual([]);
    expect(await index.find("osmium")).toEqual(["post-b"]);
  });
});
