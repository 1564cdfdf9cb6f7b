import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { readFileBytes } from "@/indexer/reading/read-file";

const aZip = (files: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([path, file]) => [path, typeof file === "string" ? strToU8(file) : file]),
      ),
    ),
  );
const read = async (zip: Uint8Array, name = "bundle.zip") => {
  const { drafts, problems } = await readFileBytes(zip, name);
  return { texts: Object.fromEntries(drafts.map(({ part, draft }) => [part, draft.text])), problems };
};
/** Alters the number of two bytes that stands at a place of the entry of the archive's directory. */
const withEntry = (zip: Buffer, at: number, value: number): Buffer => {
  const changed = Buffer.from(zip);
  changed.writeUInt16LE(value, changed.indexOf("PK\x01\x02") + at);
  return changed;
};

describe("a zip archive", () => {
  it("holds its files by their paths, with those of archives in it", async () => {
    const inner = aZip({ "deep/c.txt": "Third." });
    const { texts, problems } = await read(
      aZip({ "folder/a.txt": "First.", "b.txt": "Second.", "in.zip": inner }),
    );
    expect(texts).toEqual({ "folder/a.txt": "First.", "b.txt": "Second.", "in.zip/deep/c.txt": "Third." });
    expect(problems).toEqual([]);
  });

  it("is recognised whatever it is called", async () => {
    expect((await read(aZip({ "a.txt": "First." }), "page.html")).texts).toEqual({ "a.txt": "First." });
  });

  it("gives nothing that a system left in it, and says nothing of kinds that nobody reads", async () => {
    const files = {
      "__MACOSX/._a.txt": "x",
      ".DS_Store": "x",
      ".git/config.txt": "x",
      "Thumbs.db": "x",
      "a.xyz": "x",
      "a.txt": "First.",
    };
    expect(await read(aZip(files))).toEqual({ texts: { "a.txt": "First." }, problems: [] });
  });

  it("leads nowhere by its paths, and parts those that become the same", async () => {
    const { texts } = await read(
      aZip({ "../../etc/a.txt": "One.", "/etc/a.txt": "Two.", "C:\\etc\\a.txt": "Three." }),
    );
    expect(texts).toEqual({ "etc/a.txt": "One.", "etc/a-2.txt": "Two.", "etc/a-3.txt": "Three." });
  });

  it("has names in UTF-8 or in the set of DOS", async () => {
    expect(Object.keys((await read(aZip({ "Ålesund.txt": "x." }))).texts)).toEqual(["Ålesund.txt"]);
    const dos = withEntry(aZip({ "aa.txt": "x." }), 8, 0);
    const old = Buffer.from(
      dos.toString("latin1").replaceAll("aa.txt", `${iconv.encode("éÅ", "cp437").toString("latin1")}.txt`),
      "latin1",
    );
    expect(Object.keys((await read(old)).texts)).toEqual(["éÅ.txt"]);
  });
});

describe("of a zip archive is named and not read", () => {
  const zip = aZip({ "a.txt": "words ".repeat(5_000) });

  it.each([
    ["a file that is encrypted", withEntry(zip, 8, 1), "a.txt", /encrypted/],
    ["a file that is packed in another way", withEntry(zip, 10, 14), "a.txt", /method 14/],
    ["a file that is larger than said", withEntry(zip, 24, 10), "a.txt", /larger than the archive says/],
    ["a file that lies elsewhere", withEntry(zip, 42, 7), "a.txt", /damaged/],
    ["an archive without its end", zip.subarray(0, zip.length - 30), null, /no directory/],
    ["what only begins like one", Buffer.from("PK\x03\x04"), null, /no directory/],
  ])("%s", async (_, bytes, part, reason) => {
    const { texts, problems } = await read(bytes);
    expect(texts).toEqual({});
    expect(problems).toEqual([{ part, line: null, reason: expect.stringMatching(reason) }]);
  });

  it("a file that is too large, by what the archive says, before it is unpacked", async () => {
    const bomb = Buffer.from(aZip({ "a.txt": new Uint8Array(1_000_000), "b.txt": "Second." }));
    bomb.writeUInt32LE(0xfffffff0, bomb.indexOf("PK\x01\x02") + 24);
    const started = performance.now();
    const { texts, problems } = await read(bomb);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(texts).toEqual({});
    expect(problems).toMatchObject([{ part: "a.txt", reason: expect.stringMatching(/too large/) }]);
  });

  it("what lies too deep in others", async () => {
    let deep = aZip({ "a.txt": "Deep." });
    for (let depth = 0; depth < 30; depth += 1) deep = aZip({ "z.zip": deep });
    const { problems } = await read(deep);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toMatch(/files deep/);
  });
});
