import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OPERATOR } from "@/access/rules/reader";
import { readNamed, toNamedBy } from "@/saved/store/named";
import { listSearches, readUsers, toNamed } from "@/saved/store/rows";
import { openStore } from "@/saved/store/store";
import { writeOldStore } from "../../support/old-store";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "parallax-test-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const OLD_ROWS = [
  { slug: "base", q: "putin", mode: "live" },
  { slug: "over", q: "saved:base OR -(saved:other kim) saved:base", mode: "live" },
  { slug: "fixed", q: "saved:base", mode: "frozen" },
  { slug: "talk", q: '"saved:base"', mode: "live" },
];

describe("the slugs that a saved search names", () => {
  it("are filled in for the rows of an older version when the store is opened", async () => {
    await writeOldStore(data, OLD_ROWS);
    const store = await openStore({ data, store: null });
    const rows = await listSearches(store, OPERATOR);
    expect(new Map(rows.map((row) => [row.slug, row.namedSlugs]))).toEqual(
      new Map([
        ["base", []],
        ["over", ["base", "other"]],
        ["fixed", []],
        ["talk", []],
      ]),
    );
    expect(await readUsers(store, "base", OPERATOR)).toEqual(["over"]);
    expect(await readUsers(store, "over", OPERATOR)).toEqual([]);
    expect(toNamedBy(await readNamed(store, ["over"], OPERATOR))).toEqual(
      new Map([
        ["over", ["base", "other"]],
        ["base", []],
      ]),
    );
  });

  it("find a search whose slug has accents, but no other than the one that is called so", async () => {
    await writeOldStore(data, [
      { slug: "käse", q: "putin", mode: "live" },
      { slug: "brot", q: "kim", mode: "live" },
      { slug: "bröt", q: "putin", mode: "live" },
      { slug: "over", q: "saved:Käse", mode: "live" },
    ]);
    const store = await openStore({ data, store: null });
    const slugsOf = async (slug: string) =>
      Array.from(await readNamed(store, [slug], OPERATOR), ([key, row]) => [key, row.slug]);
    expect(await slugsOf("kase")).toEqual([["kase", "käse"]]);
    expect(await slugsOf("brot")).toEqual([["brot", "brot"]]);
    expect(await slugsOf("other")).toEqual([]);
    expect(await readUsers(store, "käse", OPERATOR)).toEqual(["over"]);
  });

  it("are filled in once, whoever opens the store at the same time", async () => {
    await writeOldStore(data, OLD_ROWS);
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ data, store: null })));
    for (const store of stores)
      expect((await listSearches(store, OPERATOR)).flatMap(toNamed).sort()).toEqual(["base", "other"]);
  });
});
