import { createHash } from "node:crypto";
import { chmod, copyFile, mkdir, readFile, stat, truncate } from "node:fs/promises";
import { createServer as createSite } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { attachEngine } from "@/engine/attach";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { EngineFault } from "@/engine/client/errors";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { download, locateBinary } from "@/engine/embedded/binary";
import { isOlder } from "@/engine/external/attach-external";
import { toSettings } from "@/system/settings";
import { startTestEngine, type TestEngine } from "../support/engine";
import { aFolder, removeFolders } from "../support/folders";
import { type SeparateEngine, startSeparateEngine } from "../support/separate-engine";

afterAll(removeFolders);

async function ask(url: string, key: string, path: string, body?: object): Promise<number> {
  const answer = await fetch(`${url}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer.status;
}

describe("the embedded engine", () => {
  let tested: TestEngine;
  beforeAll(async () => {
    tested = await startTestEngine();
    await tested.publish([]);
  });
  afterAll(() => tested.close());

  it("gives a key that can only search and one that can only index, and keeps the master key", async () => {
    const { url, searchKey, indexingKey } = tested.attached;
    expect(await ask(url, searchKey, "/indexes/documents/search", { q: "" })).toBe(200);
    expect(await ask(url, searchKey, "/indexes/documents/documents", [{ id: "x" }])).toBe(403);
    expect(await ask(url, searchKey, "/keys")).toBe(403);
    expect(await ask(url, indexingKey, "/keys")).toBe(403);
    const state = await readFile(join(tested.data, "engine.json"), "utf8");
    const master = (await readFile(join(tested.data, "master.key"), "utf8")).trim();
    expect(state).not.toContain(master);
    for (const name of ["engine.json", "master.key", "indexing.key"])
      expect((await stat(join(tested.data, name))).mode & 0o777).toBe(0o600);
  });
});

/** The same engine, from its first user to its last; the tests follow each other. */
describe("the users of an embedded engine", () => {
  let data: string;
  let first: AttachedEngine;
  const attach = () => attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
  beforeAll(async () => {
    data = await aFolder();
    first = await attach();
  });

  it("share it, and it outlives all but the last", async () => {
    const second = await attach();
    expect(second).toMatchObject({ url: first.url, owner: first.owner, wasRunning: true });
    await second.release();
    await pause(600); // Twice as long as an owner stays that has no user.
    expect(await ask(first.url, first.searchKey, "/health")).toBe(200);
  });

  it("see it end with the last, and come back with the keys it had", async () => {
    await first.release();
    await waitForOwner(data, 10_000);
    await expect(fetch(`${first.url}/health`)).rejects.toThrow();
    const again = await attach();
    expect(again).toMatchObject({ searchKey: first.searchKey, wasRunning: false });
    await again.release();
    await waitForOwner(data, 10_000);
  });
});

describe("an engine of one's own", () => {
  let separate: SeparateEngine;
  beforeAll(async () => {
    separate = await startSeparateEngine();
  });
  afterAll(() => separate.stop());

  const attach = (key: string) =>
    attachEngine(toSettings({ MEILI_URL: separate.url, MEILI_MASTER_KEY: key }, process.cwd()));

  it("is used with narrower keys, and not stopped", async () => {
    const attached = await attach(separate.key);
    expect(attached).toMatchObject({ url: separate.url, owner: null });
    expect(await ask(separate.url, attached.searchKey, "/keys")).toBe(403);
    await attached.release();
    expect(await ask(separate.url, separate.key, "/health")).toBe(200);
  });

  it("says that the key is wrong, and what to set", async () => {
    await expect(attach("another-key-of-sixteen-bytes")).rejects.toThrow(
      /refuses the key\. Set MEILI_MASTER_KEY/,
    );
  });

  it.each([
    ["1.20.9", true],
    ["1.21.0", false],
    ["1.30.0", false],
    ["2.0.0", false],
    ["0.99.0", true],
  ])("of version %s is too old: %s", (version, expected) => {
    expect(isOlder(version, "1.21.0")).toBe(expected);
  });
});

describe("the engine's binary", () => {
  it("is refused when its checksum is not the pinned one", async () => {
    const data = await aFolder();
    const real = await locateBinary(data);
    const copy = join(data, "bin", "meilisearch-linux-aarch64-1.21.0");
    await mkdir(join(data, "bin"));
    await copyFile(real, copy);
    await truncate(copy, 1_000);
    await chmod(copy, 0o755);
    await expect(locateBinary(data, "linux-arm64")).rejects.toThrow(
      /is not the Meilisearch 1\.21\.0 it should be .*Delete it/,
    );
  });

  it("is named as missing where there is none to verify, with the remedy", async () => {
    await expect(locateBinary(await aFolder(), "sunos-sparc")).rejects.toThrow(
      /There is no verified Meilisearch for sunos-sparc\. .*MEILI_URL/,
    );
  });

  it("is kept from a download only when its checksum is right", async () => {
    const folder = await aFolder();
    const server = createSite((_, response) => response.end("not an engine")).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const from = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/x`;
    await expect(download(from, join(folder, "engine"), "0".repeat(64))).rejects.toThrow(EngineFault);
    await expect(stat(join(folder, "engine"))).rejects.toThrow(/ENOENT/);
    const right = createHash("sha256").update("not an engine").digest("hex");
    await download(from, join(folder, "engine"), right);
    expect(await readFile(join(folder, "engine"), "utf8")).toBe("not an engine");
    server.close();
  });
});
