import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client";
import { type Reading, toPassageVector } from "@/indexer/close-reading/reading";
import { openReadingStore, READINGS_FILE } from "@/indexer/close-reading/reading-store";
import { aFolder, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const said: string[] = [];
const openStore = (data: string, version = "one") =>
  openReadingStore(data, version, (line) => said.push(line));
const aReading = (...numbers: number[]): Reading => ({
  meaning: [toPassageVector(Float32Array.from(numbers))],
  text: null,
});

beforeEach(() => {
  said.length = 0;
});

describe("the store of readings", () => {
  it("gives back what was put, after it was closed too, and knows nothing else", async () => {
    const data = await aFolder();
    const store = await openStore(data);
    await store.putMany(
      new Map([
        ["a", aReading(1, 0)],
        ["b", aReading(0, 1)],
      ]),
    );
    store.close();
    const again = await openStore(data);
    expect(await again.readMany(["a", "c"])).toEqual(new Map([["a", aReading(1, 0)]]));
    expect(await again.findKnown(["a", "b", "c"])).toEqual(new Set(["a", "b"]));
    expect((await stat(join(data, READINGS_FILE))).mode & 0o777).toBe(0o600);
    again.close();
    expect(said).toEqual([]);
  });

  it("does not show what another version of the encoder read, until that is swept for good", async () => {
    const data = await aFolder();
    const [one, two] = [await openStore(data, "one"), await openStore(data, "two")];
    await one.putMany(new Map([["a", aReading(1, 0)]]));
    expect(await two.findKnown(["a"])).toEqual(new Set());
    await two.putMany(new Map([["a", aReading(0, 1)]]));
    expect(await one.readMany(["a"])).toEqual(new Map([["a", aReading(1, 0)]]));
    expect(await two.sweep(["a"])).toBe(1);
    expect(await one.findKnown(["a"])).toEqual(new Set());
    expect(await two.readMany(["a"])).toEqual(new Map([["a", aReading(0, 1)]]));
    one.close();
    two.close();
  });

  it("loses by a sweep what no document needs, and nothing else", async () => {
    const store = await openStore(await aFolder());
    await store.putMany(new Map(["a", "b", "c"].map((key) => [key, aReading(1, 0)])));
    expect(await store.sweep(["a", "c", "unread"])).toBe(1);
    expect(await store.findKnown(["a", "b", "c"])).toEqual(new Set(["a", "c"]));
    store.close();
  });

  it("finds thousands of keys in a moment", async () => {
    const store = await openStore(await aFolder());
    const reading = aReading(...Array.from({ length: 384 }, (_, at) => Math.sin(at)));
    const keys = Array.from({ length: 20_000 }, (_, at) => `key-${at}`);
    for (let at = 0; at < keys.length; at += 2_000)
      await store.putMany(new Map(keys.slice(at, at + 2_000).map((key) => [key, reading])));
    const started = performance.now();
    expect((await store.findKnown([...keys, "other"])).size).toBe(20_000);
    expect(performance.now() - started).toBeLessThan(2_000);
    store.close();
  });

  it("puts a file that is no database aside, says so in a line, and begins anew", async () => {
    const data = await aFolder({ [READINGS_FILE]: "This is no database at all. ".repeat(200) });
    const store = await openStore(data);
    expect(said).toEqual([
      expect.stringMatching(/close-reading\.db is damaged and was put aside as .*\.damaged;/),
    ]);
    expect(await readFile(join(data, `${READINGS_FILE}.damaged`), "utf8")).toMatch(/^This is no database/);
    await store.putMany(new Map([["a", aReading(1, 0)]]));
    expect(await store.findKnown(["a"])).toEqual(new Set(["a"]));
    expect((await stat(join(data, READINGS_FILE))).mode & 0o777).toBe(0o600);
    store.close();
  });

  it("puts a database aside whose pages are damaged", async () => {
    const data = await aFolder();
    const store = await openStore(data);
    await store.putMany(
      new Map(Array.from({ length: 400 }, (_, at) => [`key-${at}`, aReading(at, 1, 2, 3)])),
    );
    store.close();
    const path = join(data, READINGS_FILE);
    const client = createClient({ url: pathToFileURL(path).href });
    await client.execute("pragma wal_checkpoint(truncate)");
    client.close();
    const bytes = await readFile(path);
    bytes.fill(0x5a, 4_096, 20_000);
    await writeFile(path, bytes);
    const again = await openStore(data);
    expect(said).toHaveLength(1);
    expect(await again.findKnown(["key-1"])).toEqual(new Set());
    again.close();
  });

  it("drops a reading whose bytes are damaged, so that its text is read once more", async () => {
    const data = await aFolder();
    const store = await openStore(data);
    await store.putMany(
      new Map([
        ["a", aReading(1, 0)],
        ["b", aReading(0, 1)],
      ]),
    );
    const client = createClient({ url: pathToFileURL(join(data, READINGS_FILE)).href });
    await client.execute("update readings set bytes = x'50' where key = 'a'");
    client.close();
    expect(await store.readMany(["a", "b"])).toEqual(new Map([["b", aReading(0, 1)]]));
    expect(await store.findKnown(["a", "b"])).toEqual(new Set(["b"]));
    store.close();
  });
});
