import { existsSync } from "node:fs";
import { appendFile, cp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { OPERATOR } from "@/access/rules/reader";
import { checkBackup } from "@/backup/check-backup";
import { INVENTORY_FILE, readInventory, writeInventory } from "@/backup/inventory";
import { restoreBackup } from "@/backup/restore-backup";
import { listSearches } from "@/saved/store/rows";
import { openStore } from "@/saved/store/store";
import { toSettings } from "@/system/settings";
import { bin, endCommands, runBin, startCommand } from "../support/commands";
import { aFolder, anArticle, putFiles } from "../support/folders";
import { startSeparateEngine } from "../support/separate-engine";
import { useSite } from "../support/site";
import { STORY } from "../support/story";
import { readEverything } from "./support/everything";

/** A backup of a running site that is written to, and what became of it; the tests look at it from all sides. */
const site = useSite(STORY);
const EARLY = ["munitions", "pacts"];
let folder: string;
let answered: ReadonlyMap<string, string>;

const toEnvironment = (data: string) => ({ PARALLAX_CORPUS: site.corpus, PARALLAX_DATA: data });
const toData = async (): Promise<string> => join(await aFolder(), "data");

async function send(path: string, body: unknown): Promise<void> {
  const answer = await fetch(new URL(path, site.url), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect([201, await answer.text()]).toEqual([answer.status, expect.any(String)]);
}

const save = (name: string, q: string) =>
  send("/api/searches", { name, link: `/?q=${q}`, mode: "live", slug: name.toLowerCase() });

beforeAll(async () => {
  await save("Munitions", "munitions");
  await save("Pacts", "saved:munitions+OR+pact");
  await send("/api/searches/pacts/links", { to: "munitions", kind: "variant-of" });
  const { hits } = (await site.get("/api/search?q=title:pact")).body;
  await send("/api/corrections", {
    document: hits[0].id,
    why: "A slip",
    change: { kind: "remove", facet: "actor", value: hits[0].actors[0] },
  });
  await site.index();
  answered = await readEverything(site.url, EARLY);
  folder = join(await aFolder(), "backup");
  await backUpUnderWrites();
});
afterAll(endCommands);

/** Readers save while the backup is made, and somebody indexes, who waits for it. */
async function backUpUnderWrites(): Promise<void> {
  let isDone = false;
  const backingUp = runBin("backup", [folder], { env: toEnvironment(site.data) }).finally(() => {
    isDone = true;
  });
  await putFiles(site.corpus, { "wire/later.md": anArticle({ title: "Later" }, "More munitions.") });
  while (!existsSync(join(site.data, "index.lock")) && !isDone) await pause(20);
  const indexing = runBin("index", ["--quick"], { env: toEnvironment(site.data) });
  for (let count = 0; !isDone; count += 1) await save(`During-${count}`, "kim");
  await save("Afterwards", "missile");
  expect(await backingUp).toMatchObject({ code: 0, stderr: "" });
  expect(await indexing).toMatchObject({ code: 0, stdout: expect.stringMatching(/^7 documents.* 1 added/) });
}

describe("a backup of a site that is written to", () => {
  it("gives, restored and started elsewhere, every answer that the site gave, byte for byte", async () => {
    const data = await toData();
    const restored = await runBin("restore", [folder], { env: toEnvironment(data) });
    expect(restored).toMatchObject({ code: 0, stderr: "" });
    expect(restored.stdout).toMatch(/^6 documents, \d+ saved searches, 1 corrections and 0 close readings/);
    expect(restored.stdout).toMatch(/Whoever had a second factor needs .*reset-factor NAME/);
    await rm(join(site.corpus, "wire/later.md"));
    const running = startCommand(bin("start", "--no-watch"), { env: toEnvironment(data) });
    const [, url = ""] = await running.says(/Parallax is ready at (\S+)/);
    await running.says(/6 documents are searchable; nothing changed/);
    const again = await readEverything(url, EARLY);
    expect([...again.keys()]).toEqual([...answered.keys()]);
    for (const [path, text] of answered) expect([path, again.get(path)]).toEqual([path, text]);
    running.child.kill("SIGTERM");
    expect((await running.ended).code).toBe(0);
    expect(await findTraces(data)).toEqual([]);
  });

  it("holds what was saved before it was begun, a beginning of what was saved meanwhile, and nothing later", async () => {
    const data = await toData();
    await cp(folder, data, { recursive: true });
    const store = await openStore({ data, store: null });
    const slugs = (await listSearches(store, OPERATOR)).map(({ slug }) => slug).reverse();
    store.close();
    expect(slugs.slice(0, 2)).toEqual(EARLY);
    expect(slugs.slice(2)).toEqual(slugs.slice(2).map((_, at) => `during-${at}`));
    expect(slugs).not.toContain("afterwards");
  });

  it("holds no key, and is open to its owner alone", async () => {
    const names = await readdir(folder);
    expect(names.sort()).toEqual([
      "backup.json",
      "corrections.jsonl",
      "documents.jsonl.gz",
      "index-settings.json",
      "manifest.db",
      "names.jsonl.gz",
      "saved.db",
    ]);
    const key = (await readFile(join(site.data, "master.key"), "utf8")).trim();
    for (const name of names) {
      expect((await readFile(join(folder, name))).includes(key)).toBe(false);
      expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    }
  });
});

describe("a backup that is not as it was written", () => {
  const spoilt = async (spoil: (copy: string) => Promise<void>) => {
    const copy = join(await aFolder(), "copy");
    await cp(folder, copy, { recursive: true });
    await spoil(copy);
    return expect(checkBackup(copy)).rejects;
  };

  it("is refused when it was interrupted: the file that says what it holds comes last", async () => {
    await (await spoilt((copy) => rm(join(copy, INVENTORY_FILE)))).toThrow(/written last.*interrupted/);
  });

  it("is refused for one changed byte of any file", async () => {
    for (const name of await readdir(folder)) {
      const flip = async (copy: string): Promise<void> => {
        const bytes = await readFile(join(copy, name));
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        await writeFile(join(copy, name), bytes);
      };
      await (await spoilt(flip)).toThrow(new RegExp(`${name} is not as it was written`));
    }
  });

  it("is refused where a file is missing, cut off or added", async () => {
    await (await spoilt((copy) => rm(join(copy, "saved.db")))).toThrow(/saved.db .*cannot be read/);
    await (await spoilt((copy) => writeFile(join(copy, "names.jsonl.gz"), ""))).toThrow(/not as it was/);
    await (await spoilt((copy) => appendFile(join(copy, "saved.db-wal"), "x"))).toThrow(
      /no part of the backup/,
    );
  });

  it("is refused where it is of a newer version, in words that say which", async () => {
    const inventory = await readInventory(folder);
    const { versions } = inventory;
    const put = (changed: object) => (copy: string) => writeInventory(copy, { ...inventory, ...changed });
    await (await spoilt(put({ versions: { ...versions, parallax: "99.1.0" } }))).toThrow(/Parallax 99.1.0/);
    await (await spoilt(put({ versions: { ...versions, store: 999 } }))).toThrow(/older Parallax/);
    await (await spoilt(put({ versions: { ...versions, engine: "1.99.0" } }))).toThrow(/Meilisearch 1.99.0/);
    await (await spoilt(put({ format: 2 }))).toThrow(/newer Parallax/);
  });

  it("leaves the data folder as it was", async () => {
    const copy = join(await aFolder(), "copy");
    await cp(folder, copy, { recursive: true });
    await rm(join(copy, INVENTORY_FILE));
    const data = await toData();
    const settings = toSettings({ PARALLAX_DATA: data }, process.cwd());
    const restoring = restoreBackup(settings, copy, { isOver: true, now: new Date() });
    await expect(restoring).rejects.toThrow(/interrupted/);
    expect(existsSync(data)).toBe(false);
  });
});

describe("npm run restore", () => {
  it("only verifies with --check", async () => {
    const data = await toData();
    const checked = await runBin("restore", [folder, "--check"], { env: toEnvironment(data) });
    expect(checked).toMatchObject({ code: 0, stdout: expect.stringMatching(/is whole: 6 documents/) });
    expect(existsSync(data)).toBe(false);
  });

  it("refuses a folder with something in it, and one that is in use, even with --over", async () => {
    const settings = toSettings({ PARALLAX_DATA: site.data }, process.cwd());
    const restore = (isOver: boolean) => restoreBackup(settings, folder, { isOver, now: new Date() });
    await expect(restore(false)).rejects.toMatchObject({
      message: expect.stringContaining("has something in it"),
      advice: expect.stringContaining("--over"),
    });
    await expect(restore(true)).rejects.toThrow(/Process \d+ runs the engine of/);
    expect((await site.get("/api/health")).body).toMatchObject({ status: "ok", documents: 7 });
  });

  it("puts the index into an engine that somebody else runs, over what is there only where that is wanted", async () => {
    const { url, key, stop } = await startSeparateEngine();
    const data = await toData();
    const environment = { PARALLAX_DATA: data, MEILI_URL: url, MEILI_MASTER_KEY: key };
    const settings = toSettings(environment, process.cwd());
    const now = new Date();
    try {
      expect(await restoreBackup(settings, folder, { isOver: false, now })).toMatchObject({ before: null });
      const elsewhere = { ...settings, data: await toData() };
      const refused = restoreBackup(elsewhere, folder, { isOver: false, now });
      await expect(refused).rejects.toThrow(/has an index already/);
      expect(existsSync(elsewhere.data)).toBe(false);
      const over = await restoreBackup(settings, folder, { isOver: true, now });
      expect(await readdir(over.before ?? "")).toContain("saved.db");
      const found = await runBin("search", ["munitions", "--json"], { env: environment });
      expect(JSON.parse(found.stdout).total).toBe(3);
    } finally {
      stop();
    }
  });
});

/** Files by which a running engine is known. */
async function findTraces(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name === "engine.lock" || name === "engine.json");
}
