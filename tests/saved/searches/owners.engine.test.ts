import { rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Reader } from "@/access/rules/reader";
import { readSavedChanges } from "@/saved/following/changes";
import { readDigest, toDigestText } from "@/saved/following/digest";
import { readSavedFeed } from "@/saved/following/feed";
import { refreshAll } from "@/saved/following/refresh-all";
import { addHook, listHooks, resumeHook } from "@/saved/hooks/hooks";
import { sendDue } from "@/saved/hooks/send-due";
import { changeSearch, deleteSearch } from "@/saved/searches/change-search";
import { readLibrary, writeLibrary } from "@/saved/searches/library";
import { type NewSearch, saveSearch } from "@/saved/searches/searches";
import { readCounts } from "@/saved/store/counts";
import { putLink, readLinks } from "@/saved/store/links";
import { listSearches, readRow, readUsers } from "@/saved/store/rows";
import { anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { aReader } from "../../support/readers";
import { openTestServices, type TestServices, withReader } from "../../support/services";

const HERE = { address: "http://here", authority: "a1" };

/** Ann may see all documents, Bob those of one collection; both are editors and at the desk. */
const ANN = aReader({ id: "ann", name: "Ann", groups: ["everyone", "desk"] });
const BOB = aReader({ id: "bob", name: "Bob", groups: ["everyone", "desk"], granted: ["open"] });
const ROOT = aReader({ id: "root", name: "Root", role: "admin" });

let index: TestIndex;
let ann: TestServices;
let bob: TestServices;
let root: TestServices;
/** Accounts as they are from now on. */
const accounts = new Map<string, Reader>([ANN, BOB, ROOT].map((one) => [one.id ?? "", one]));

beforeAll(async () => {
  index = await openTestIndex({
    "open/one.md": anArticle({ title: "One" }, "A missile and a treaty."),
    "secret/two.md": anArticle({ title: "Two" }, "A missile at the border."),
    "secret/three.md": anArticle({ title: "Three" }, "A missile over the sea."),
  });
  await index.index();
  const services = {
    ...(await openTestServices(index.tested)),
    readReaderOf: async (id: string) => accounts.get(id) ?? null,
  };
  [ann, bob, root] = [ANN, BOB, ROOT].map((one) => withReader(services, one)) as [
    TestServices,
    TestServices,
    TestServices,
  ];
});
afterAll(async () => {
  await index?.close();
  await removeFolders();
});

const save = (services: TestServices, slug: string, q: string, more: Partial<NewSearch> = {}) =>
  saveSearch({ name: slug, slug, link: `/?q=${q}`, mode: "live", note: "", ...more }, services);
const slugsOf = async ({ store, reader }: TestServices) =>
  (await listSearches(store, reader)).map(({ slug }) => slug).sort();
const totalOf = async ({ store, reader }: TestServices, slug: string) => {
  const { key } = await readRow(store, slug, reader);
  return (await readCounts(store, { granted: reader.granted, ids: null }, key)).get(key) ?? 0;
};

async function publish(files: Readonly<Record<string, string>>, gone: readonly string[] = []): Promise<void> {
  await putFiles(index.corpus, files);
  for (const path of gone) await rm(join(index.corpus, path));
  await index.index({ onPublished: async (traces) => void (await refreshAll(root, traces)) });
}

describe("a saved search that a reader may not see", () => {
  beforeAll(async () => {
    await save(ann, "hidden", "missile", { name: "Plan of Ann" });
    await save(ann, "open-over-hidden", "saved:hidden", { visibility: "public" });
    await save(bob, "of-bob", "treaty", { groups: ["desk"] });
  });

  it("is not there: in no list, no row, no link, no use, no file", async () => {
    expect(await slugsOf(ann)).toEqual(["hidden", "of-bob", "open-over-hidden"]);
    expect(await slugsOf(bob)).toEqual(["of-bob", "open-over-hidden"]);
    await putLink(ann, "hidden", { to: "of-bob", kind: "opposes", note: "Of Ann." }, new Date());
    expect(await readLinks(ann, "hidden")).toMatchObject([{ slug: "of-bob" }]);
    expect(await readLinks(bob, "of-bob")).toEqual([]);
    expect(await readUsers(bob.store, "hidden", BOB)).toEqual(["open-over-hidden"]);
    expect(await readUsers(ann.store, "open-over-hidden", ANN)).toEqual([]);
    const file = JSON.stringify(await writeLibrary(bob, new Date()));
    expect(file).not.toContain("Plan of Ann");
    expect(JSON.parse(file).links).toEqual([]);
    expect(JSON.stringify(await writeLibrary(ann, new Date()))).toContain("Plan of Ann");
  });

  it("fails whoever names it in the words for one that does not exist", async () => {
    const works: readonly ((slug: string) => Promise<unknown>)[] = [
      (slug) => readRow(bob.store, slug, BOB),
      (slug) => changeSearch(slug, { note: "Mine." }, bob),
      (slug) => deleteSearch(bob, slug, true),
      (slug) => readSavedChanges(slug, null, bob),
      (slug) => readSavedFeed(slug, HERE, bob),
      (slug) => listHooks(bob, slug),
      (slug) => addHook(bob, slug, "https://example.org/", false, new Date()),
      (slug) => putLink(bob, "of-bob", { to: slug, kind: "opposes", note: "" }, new Date()),
      (slug) => readLinks(bob, slug),
    ];
    const say = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => "It was done.",
        (error: Error) => `${error.name}: ${error.message}`,
      );
    for (const work of works) {
      const [hidden, absent] = [await say(work("hidden")), await say(work("absent"))];
      expect(hidden).toContain("NoSuchSearch");
      expect(hidden.replaceAll("hidden", "absent")).toBe(absent);
    }
  });

  it("stands for no document in a query, also where another leads to it, with the notice for an unknown one", async () => {
    const [hidden, absent] = [await bob.search("/?q=saved:hidden"), await bob.search("/?q=saved:absent")];
    expect(hidden.total).toBe(0);
    expect(JSON.stringify(hidden.notices).replaceAll("hidden", "absent")).toBe(
      JSON.stringify(absent.notices),
    );
    expect((await bob.search("/?q=saved:open-over-hidden")).total).toBe(0);
    expect((await ann.search("/?q=saved:open-over-hidden")).total).toBe(3);
  });

  it("shows in nothing that is stored of one that leads to it", async () => {
    const since = await readSavedChanges("open-over-hidden", null, bob);
    await publish({ "open/four.md": anArticle({ title: "Four" }, "A missile on parade.") });
    expect((await readSavedChanges("open-over-hidden", null, ann)).new).toMatchObject([{ title: "Four" }]);
    expect((await readSavedChanges("open-over-hidden", new Date(since.until), bob)).new).toEqual([]);
    expect((await readSavedFeed("open-over-hidden", HERE, bob)).entries).toEqual([]);
    expect((await readSavedFeed("open-over-hidden", HERE, ann)).entries).toHaveLength(4);
  });

  it("has its slug, which nobody else gets, and gives no other hint of itself", async () => {
    await expect(save(bob, "hidden", "treaty")).rejects.toMatchObject({
      code: "slug-taken",
      message: "The slug “hidden” is taken.",
      slugs: ["hidden"],
    });
    const derived = await save(bob, "x", "treaty", { name: "Hidden", slug: null });
    expect(derived.slug).toBe("hidden-2");
    // Over one that he does not see no search leads back to itself.
    await save(ann, "round", "saved:of-bob");
    await changeSearch("of-bob", { link: "/?q=treaty OR saved:round" }, bob);
    expect((await bob.search("/?q=saved:of-bob")).total).toBe(1);
    expect((await ann.search("/?q=saved:round")).total).toBe(1);
    await expect(changeSearch("hidden", { link: "/?q=saved:open-over-hidden" }, ann)).rejects.toMatchObject({
      code: "cycle",
      slugs: ["hidden", "open-over-hidden", "hidden"],
    });
    // Nor does it keep another from being deleted.
    await deleteSearch(bob, "of-bob", false);
    expect((await ann.search("/?q=saved:round")).total).toBe(0);
  });
});

describe("a saved search that a reader sees and did not save", () => {
  beforeAll(() => save(ann, "shared", "missile", { groups: ["desk"] }));

  it("is not the reader's to change, link, share, delete or send anywhere, but an admin's", async () => {
    for (const work of [
      changeSearch("shared", { note: "Mine." }, bob),
      changeSearch("shared", { visibility: "public" }, bob),
      deleteSearch(bob, "shared", true),
      putLink(bob, "shared", { to: "hidden-2", kind: "opposes", note: "" }, new Date()),
      listHooks(bob, "shared"),
      addHook(bob, "shared", "https://example.org/", false, new Date()),
      saveSearch(
        { name: "x", slug: null, link: "/?q=a", mode: "live", note: "" },
        withReader(bob, { ...BOB, role: "reader" }),
      ),
    ])
      await expect(work).rejects.toMatchObject({ name: "NotAllowed", code: "not-allowed" });
    expect(await changeSearch("shared", { note: "By Root." }, root)).toMatchObject({
      owner: "Ann",
      note: "By Root.",
      mine: false,
      changeable: true,
      visibility: "group",
      groups: ["desk"],
    });
    expect(await listHooks(root, "shared")).toEqual([]);
  });

  it("is no more once its owner makes it private", async () => {
    expect(await slugsOf(bob)).toContain("shared");
    await changeSearch("shared", { visibility: "private" }, ann);
    expect(await slugsOf(bob)).not.toContain("shared");
    await changeSearch("shared", { groups: ["desk"] }, ann);
    expect(await slugsOf(bob)).toContain("shared");
  });

  it("shows him the documents of his collections: in counts, changes, titles of what is gone and feed", async () => {
    const { until } = await readSavedChanges("shared", null, ann);
    expect([await totalOf(ann, "shared"), await totalOf(bob, "shared")]).toEqual([4, 2]);
    await publish(
      {
        "open/five.md": anArticle({ title: "Five" }, "One more missile."),
        "secret/six.md": anArticle({ title: "Six" }, "Yet another missile."),
        "secret/two.md": anArticle({ title: "Two" }, "A missile at the border, said again."),
        "open/one.md": anArticle({ title: "One" }, "A missile and a treaty, said again."),
      },
      ["open/four.md", "secret/three.md"],
    );
    const titlesOf = async (services: TestServices) => {
      const {
        new: came,
        changed,
        retagged,
        gone,
      } = await readSavedChanges("shared", new Date(until), services);
      return [came, changed, retagged, gone].map((some) => some.map(({ title }) => title).sort());
    };
    expect(await titlesOf(ann)).toEqual([["Five", "Six"], ["One", "Two"], [], ["Four", "Three"]]);
    expect(await titlesOf(bob)).toEqual([["Five"], ["One"], [], ["Four"]]);
    expect([await totalOf(ann, "shared"), await totalOf(bob, "shared")]).toEqual([4, 2]);
    // What is stored and what a search finds is the same, for each of them.
    for (const [services, total] of [
      [ann, 4],
      [bob, 2],
      [root, 4],
    ] as const)
      expect((await services.search("/?q=saved:shared")).total).toBe(total);
    const titles = (await readSavedFeed("shared", HERE, bob)).entries.map(({ title }) => title);
    expect(titles.sort()).toEqual(["Five", "One"]);
  });

  it("leaves out of a file what of a frozen one he may not see, and no file renames what others follow", async () => {
    await save(ann, "fixed", "missile", { mode: "frozen", visibility: "public" });
    const fixed = (await writeLibrary(bob, new Date())).searches.find(({ slug }) => slug === "fixed");
    expect(fixed?.documents?.map(({ title }) => title).sort()).toEqual(["Five", "One"]);
    const documents = ["secret-three", "secret-two", "nowhere"].map((id) => ({ id, title: "Forged" }));
    const forged = { slug: "forged", name: "Forged", note: "", link: "/?q=missile", mode: "frozen" } as const;
    const report = await readLibrary(
      {
        format: "parallax-saved-searches",
        version: 1,
        searches: [{ ...forged, createdAt: new Date().toISOString(), documents }],
        links: [],
      },
      bob,
    );
    expect(report.imported).toEqual(["forged"]);
    expect(await totalOf(bob, "forged")).toBe(0);
    const { gone } = await readSavedChanges("shared", null, ann);
    expect(gone.map(({ title }) => title).sort()).toEqual(["Four", "Three"]);
  });
});

describe("what is sent of a saved search", () => {
  let server: Server;
  const bodies: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.on("data", (chunk) => bodies.push(String(chunk)));
      request.on("end", () => response.writeHead(204).end());
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  });
  afterAll(() => server?.close());

  const tell = () => sendDue({ ...root, address: HERE.address, privateHooks: true });

  it("is what its owner may see then, and nothing once the owner is gone, which the hook says", async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await save(ann, "sent", "parade");
    const hook = await addHook(ann, "sent", url, true, new Date());
    accounts.set("ann", { ...ANN, granted: ["open"] });
    const since = new Date();
    await publish({
      "open/seven.md": anArticle({ title: "Seven" }, "A parade."),
      "secret/eight.md": anArticle({ title: "Eight" }, "A parade too."),
    });
    await tell();
    expect(bodies).toHaveLength(1);
    expect(JSON.parse(bodies[0] ?? "").data.new).toMatchObject([{ title: "Seven" }]);
    const text = toDigestText(await readDigest(root, since), HERE.address);
    expect(text).toContain("Seven");
    expect(text).not.toContain("Eight");

    accounts.delete("ann");
    await publish({ "open/nine.md": anArticle({ title: "Nine" }, "The last parade.") });
    await tell();
    expect(bodies).toHaveLength(1);
    expect(toDigestText(await readDigest(root, since), HERE.address)).not.toContain("parade");
    expect(await listHooks(root, "sent")).toMatchObject([
      { failure: "The account that saved this search is gone or disabled.", pausedAt: expect.any(String) },
    ]);

    accounts.set("ann", ANN);
    await resumeHook(ann, "sent", hook.id);
    await tell();
    expect(bodies).toHaveLength(2);
    expect(JSON.parse(bodies[1] ?? "").data.new).toMatchObject([{ title: "Nine" }]);
  });
});
