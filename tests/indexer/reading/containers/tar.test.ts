import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { readFileBytes } from "@/indexer/reading/read-file";

async function aTar(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const archive = pack();
  for (const [name, text] of Object.entries(files)) archive.entry({ name }, text);
  for (const [name, linkname] of Object.entries(links)) archive.entry({ name, type: "symlink", linkname });
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
const read = async (bytes: Uint8Array, name: string) => {
  const { drafts, problems } = await readFileBytes(bytes, name);
  return { texts: Object.fromEntries(drafts.map(({ part, draft }) => [part, draft.text])), problems };
};
const LONG = `${"long/".repeat(40)}a.txt`;

describe("a tar archive", () => {
  it.each(["a.tar", "a.tar.gz", "a.tgz", "a.html"])(
    "called %s holds its files by their paths",
    async (name) => {
      const tar = await aTar(
        { "folder/a.txt": "First.", [LONG]: "Second.", "._a.txt": "x", "a.xyz": "x" },
        { "l.txt": "/etc/passwd" },
      );
      const bytes = name.endsWith("gz") ? gzipSync(tar) : tar;
      expect(await read(bytes, name)).toEqual({
        texts: { "folder/a.txt": "First.", [LONG]: "Second." },
        problems: [],
      });
    },
  );

  it("that is cut off gives what there is of it, and is named", async () => {
    const tar = await aTar({ "a.txt": "First.", "b.txt": "Second. ".repeat(500) });
    const { texts, problems } = await read(tar.subarray(0, 2_500), "a.tar");
    expect(texts).toEqual({ "a.txt": "First." });
    expect(problems).toEqual([{ part: null, line: null, reason: expect.stringMatching(/cut off/) }]);
  });

  it("that is none is named", async () => {
    const { texts, problems } = await read(Buffer.from("No archive at all. ".repeat(60)), "a.tar");
    expect(texts).toEqual({});
    expect(problems).toHaveLength(1);
  });
});

describe("a gzip file", () => {
  it("holds one file, by the name that it had", async () => {
    const { texts } = await read(gzipSync("First."), "notes.txt.gz");
    expect(texts).toEqual({ "notes.txt": "First." });
  });

  it("of several pieces holds all of them", async () => {
    const { texts } = await read(Buffer.concat([gzipSync("First "), gzipSync("second.")]), "a.txt.gz");
    expect(texts).toEqual({ "a.txt": "First second." });
  });

  it("that is cut off gives what there is of it, and is named", async () => {
    const packed = gzipSync(
      Buffer.from(Array.from({ length: 2_000 }, (_, at) => `Line ${at * 7919}.\n`).join("")),
    );
    const { texts, problems } = await read(packed.subarray(0, packed.length / 2), "a.txt.gz");
    expect(texts["a.txt"]).toMatch(/^Line 0\.\nLine 7919\./);
    expect(problems).toEqual([{ part: null, line: null, reason: expect.stringMatching(/cut off/) }]);
  });

  it("that is damaged is named", async () => {
    const { texts, problems } = await read(Buffer.from("\x1f\x8bno gzip at all", "latin1"), "a.txt.gz");
    expect(texts).toEqual({});
    expect(problems).toHaveLength(1);
  });
});
