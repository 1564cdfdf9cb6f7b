import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { OPERATOR } from "@/access/rules/reader";
import { toRandom } from "@/bench/random";
import { readSavedChanges } from "@/saved/following/changes";
import { refreshAll } from "@/saved/following/refresh-all";
import { readRow } from "@/saved/store/rows";
import type { RunTraces } from "@/search/document/touched-documents";
import type { SavedChanges } from "@/search/query/saved-search";
import { pick } from "../../oracle/corpus";
import { anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { toRounds } from "../../support/rounds";
import { openTestServices, type TestServices } from "../../support/services";

/** How many runs change a corpus at random. */
const RUNS = toRounds({ usual: 4, nightly: 40 });
const WORDS = ["missile", "treaty", "munitions", "border", "summit", "sanctions"];

let testIndex: TestIndex;
let services: TestServices;

beforeAll(async () => {
  testIndex = await openTestIndex({
    "a/one.md": anArticle({ title: "One" }, "A missile and a treaty."),
    "a/two.md": anArticle({ title: "Two" }, "A missile at the border, Vladimir Putin said."),
    "a/three.md": anArticle({ title: "Three" }, "A summit about sanctions."),
    "a/four.md": anArticle({ title: "Four" }, "A summit about a missile."),
  });
  await testIndex.index();
  services = await openTestServices(testIndex.tested);
});
afterAll(async () => {
  await testIndex?.close();
  await removeFolders();
});

/** Indexes, and lets the saved searches follow. */
async function index(): Promise<RunTraces | null> {
  let left: RunTraces | null = null;
  await testIndex.index({
    onPublished: async (traces) => {
      left = traces;
      await refreshAll(services, traces);
    },
  });
  return left;
}

/** Ids alone. */
function toIds(changes: SavedChanges) {
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).sort();
  return {
    new: ids(changes.new),
    changed: ids(changes.changed),
    retagged: ids(changes.retagged),
    gone: changes.gone.map(({ id, title, reason }) => `${id} ${title} ${reason}`).sort(),
  };
}

async function changesOf(slug: string, since: Date | null = null) {
  return toIds(await readSavedChanges(slug, since, services));
}

describe("what became of a saved search", () => {
  it("is just what came, changed, was tagged otherwise, was removed or fits no more", async () => {
    const { slug } = await services.save("/?q=missile", { name: "Missiles" });
    expect(await changesOf(slug)).toEqual({ new: [], changed: [], retagged: [], gone: [] });
    await putFiles(testIndex.corpus, {
      "a/one.md": anArticle({ title: "One" }, "A treaty alone."),
      "a/two.md": anArticle({ title: "Two" }, "A missile at the border, Vladimir Putin said again."),
      "a/five.md": anArticle(
        { title: "Five", publisher: "Reuters" },
        "Before it all. Another missile flew over the sea.",
      ),
      "a/six.md": anArticle({ title: "Six" }, "Nothing of the kind."),
    });
    await rm(join(testIndex.corpus, "a/four.md"));
    await index();
    const changes = await readSavedChanges(slug, null, services);
    expect(toIds(changes)).toEqual({
      new: ["a-five"],
      changed: ["a-two"],
      retagged: [],
      gone: ["a-four Four removed", "a-one One no-longer-matches"],
    });
    expect(changes.new[0]).toMatchObject({ title: "Five", publisher: "Reuters", matched: ["missile"] });
    expect(changes.new[0]?.snippet).toContain("Another missile flew");
    expect(await changesOf(slug, new Date(changes.until))).toEqual({
      new: [],
      changed: [],
      retagged: [],
      gone: [],
    });
    await putFiles(testIndex.corpus, {
      "targets.json": JSON.stringify([{ name: "The border", aliases: ["the border"] }]),
    });
    await index();
    const later = await readSavedChanges(slug, new Date(changes.until), services);
    expect(later.new).toEqual([]);
    expect(later.gone).toEqual([]);
    const tagged = await services.find("/?q=missile&stance=neutral:The+border");
    expect(later.retagged.map(({ id }) => id)).toEqual(expect.arrayContaining([...tagged]));
  });

  it("keeps the documents of a frozen search, and says which of them changed or went", async () => {
    const ids = await services.find("/?q=missile");
    const { slug } = await services.save("/?q=missile", { name: "Frozen", mode: "frozen" });
    await putFiles(testIndex.corpus, {
      "a/two.md": anArticle({ title: "Two" }, "No longer of arms."),
      "a/seven.md": anArticle({ title: "Seven" }, "One missile more."),
    });
    await rm(join(testIndex.corpus, "a/five.md"));
    await index();
    expect(ids).toEqual(["a-five", "a-two"]);
    expect(await services.find(`/?q=saved:${slug}`)).toEqual(["a-two"]);
    expect(await changesOf(slug)).toEqual({
      new: [],
      changed: ["a-two"],
      retagged: [],
      gone: ["a-five Five removed"],
    });
    await putFiles(testIndex.corpus, { "a/five.md": anArticle({ title: "Five" }, "It is back.") });
    await index();
    expect(await services.find(`/?q=saved:${slug}`)).toEqual(["a-five", "a-two"]);
  });

  it("is found even where nobody followed a run, and where a relative date moved on", async () => {
    const { slug } = await services.save("/?q=summit+before:-1y", { name: "Summits" });
    await putFiles(testIndex.corpus, {
      "a/old.md": anArticle({ title: "Old", published: "2019-03-01" }, "A summit then."),
      "a/new.md": anArticle({ title: "New", published: "2031-03-01" }, "A summit later."),
    });
    await testIndex.index();
    expect((await changesOf(slug)).new).toEqual(["a-old"]);
    const context = { ...services.context, now: new Date("2033-01-01") };
    const inYears = { ...services, context, whole: context };
    expect(toIds(await readSavedChanges(slug, null, inYears)).new).toEqual(["a-new", "a-old"]);
    expect(toIds(await readSavedChanges(slug, null, services)).new).toEqual(["a-old"]);
  });

  it("is refused for a time before the search was saved", async () => {
    const { slug, createdAt } = await services.save("/?q=missile", { name: "Late" });
    const before = new Date(Date.parse(createdAt) - 1);
    await expect(readSavedChanges(slug, before, services)).rejects.toMatchObject({ name: "TooEarly" });
    await expect(readSavedChanges("nobody", null, services)).rejects.toMatchObject({ name: "NoSuchSearch" });
    expect((await readSavedChanges(slug, new Date(createdAt), services)).new).toEqual([]);
  });

  it("agrees with a difference of sets over many runs, for any time after the save", async () => {
    const random = toRandom(8);
    const links = [
      "/?q=missile",
      "/?q=treaty+OR+saved:many-0",
      "/?q=-summit+-saved:many-0",
      "/?q=border+munitions",
    ];
    const slugs: string[] = [];
    for (const [at, link] of links.entries())
      slugs.push((await services.save(link, { name: `Many ${at}` })).slug);
    const past: { at: Date; texts: Map<string, string>; sets: ReadonlySet<string>[] }[] = [];
    const addStep = async (): Promise<void> => {
      const sets = await Promise.all(links.map(async (link) => new Set(await services.find(link))));
      for (const slug of slugs) await changesOf(slug);
      past.push({ at: new Date(), texts: await readTexts(), sets });
    };
    await addStep();
    for (let count = 0; count < RUNS; count += 1) {
      await edit(random);
      // Now and then nobody follows the run, and the reader's next visit must find it all.
      await (random() < 0.7 ? index() : testIndex.index());
      await addStep();
    }
    const now = past.at(-1);
    if (now === undefined) throw new RangeError("No step was taken.");
    const isRewritten = (id: string, since: Date): boolean =>
      new Set(past.filter(({ at }) => at >= since).map(({ texts }) => texts.get(id))).size > 1;
    for (const [at, slug] of slugs.entries())
      for (const then of past) {
        const { new: came, changed, gone } = await changesOf(slug, then.at);
        const before = then.sets[at] ?? new Set<string>();
        const after = now.sets[at] ?? new Set<string>();
        const stayed = [...after].filter((id) => before.has(id)).sort();
        expect({ slug, changed }).toEqual({ slug, changed: stayed.filter((id) => isRewritten(id, then.at)) });
        expect({ slug, came }).toEqual({ slug, came: [...after].filter((id) => !before.has(id)).sort() });
        expect({ slug, gone: gone.map((one) => one.split(" ")[0]) }).toEqual({
          slug,
          gone: [...before].filter((id) => !after.has(id)).sort(),
        });
      }
    for (const slug of slugs) expect((await readRow(services.store, slug, OPERATOR)).complete).toBe(true);
  });
});

/** Writes some files anew, adds some, removes some. */
async function edit(random: () => number): Promise<void> {
  const names = (await readdir(join(testIndex.corpus, "a"))).filter((name) => name.endsWith(".md"));
  for (const name of names) {
    if (random() < 0.15) await rm(join(testIndex.corpus, "a", name));
    else if (random() < 0.25) await putFiles(testIndex.corpus, { [`a/${name}`]: toArticle(random, name) });
  }
  const added = `r${Math.floor(random() * 20)}.md`;
  await putFiles(testIndex.corpus, { [`a/${added}`]: toArticle(random, added) });
}

function toArticle(random: () => number, name: string): string {
  const words = Array.from({ length: 4 }, () => pick(random, WORDS)).join(" and ");
  return anArticle({ title: name }, `${words}, ${Math.floor(random() * 1e6)}.`);
}

async function readTexts(): Promise<Map<string, string>> {
  const folder = join(testIndex.corpus, "a");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md"));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return new Map(names.map((name, at) => [`a-${name.slice(0, -3)}`, texts[at] ?? ""]));
}
