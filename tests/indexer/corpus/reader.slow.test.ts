import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CorpusReader, openCorpusReader, type ReadLimits } from "@/indexer/corpus/reader";

let folder: string;
let reader: CorpusReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-reader-"));
});
afterEach(() => reader.close());
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, text: string, limits: ReadLimits) {
  await writeFile(join(folder, name), text);
  reader = openCorpusReader(limits, 1);
  const place = { path: name, id: name, collection: "c", name };
  return reader.read({ file: join(folder, name), size: text.length, place });
}

describe("a reader of corpus files", () => {
  it("reads a file in a worker", async () => {
    const { documents, problems } = await read("a.md", "---\ntitle: One\n---\nTwo.", {
      seconds: 60,
      memory: 512,
    });
    expect(documents).toMatchObject([
      { path: "a.md", title: { value: "One" }, text: "Two.", format: "markdown" },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    [
      "time",
      { seconds: 0.01, memory: 512 },
      /^It was not read to its end\. It took longer than 0\.01 s\. Split it/,
    ],
    ["memory", { seconds: 60, memory: 128 }, /^It was not read to its end\. It took too much memory/],
  ])("names a file that takes too much %s, with what to do", async (_, limits, reason) => {
    const records = '{"text":"A long record of many words."}\n'.repeat(1_500_000);
    const { documents, problems } = await read("many.jsonl", records, limits);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ path: "many.jsonl", line: null }]);
    expect(problems[0]?.reason).toMatch(reason);
    expect(problems[0]?.reason).toContain("raise PARALLAX_READ_SECONDS or PARALLAX_READ_MEMORY_MB");
  });
});
