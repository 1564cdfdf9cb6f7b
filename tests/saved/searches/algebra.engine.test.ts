import { OPERATOR } from "@/access/rules/reader";
import { toRandom } from "@/bench/random";
import { fits, fitsTree, type OracleDocument, toOracleDocument } from "@/drills/oracle/oracle";
import { changeSearch } from "@/saved/searches/change-search";
import { saveSearch } from "@/saved/searches/searches";
import { readRow } from "@/saved/store/rows";
import { withCompounds } from "@/search/collection/compounds";
import type { KnownWords } from "@/search/collection/known-words";
import { atOnce } from "@/search/matching/let-others";
import { EVERYTHING, forEachFacet, withChanges } from "@/search/query/query";
import { isGroup, type QueryNode } from "@/search/query/tree";
import { fromLink, toLink } from "@/search/query/url";
import { ACTORS, pick, toCorpus, WORDS } from "../../oracle/corpus";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { toRounds } from "../../support/rounds";
import { openTestServices, type TestServices } from "../../support/services";

const NOW = new Date("2025-01-10T12:00:00Z");
const SIZE = 80;

let tested: TestEngine;
let services: TestServices;
let documents: readonly OracleDocument[];
let vocabulary: KnownWords;

beforeAll(async () => {
  tested = await startTestEngine();
  const corpus = toCorpus(toRandom(11), SIZE);
  await tested.publish(corpus);
  documents = corpus.map(toOracleDocument);
  vocabulary = (await tested.memory.current()).vocabulary;
  services = await openTestServices(tested, NOW);
});
afterAll(() => tested?.close());

/** Ids of each saved search by brute force. */
const sets = new Map<string, ReadonlySet<string>>();

function fitsSaved(node: QueryNode | null, document: OracleDocument): boolean {
  if (node === null) return true;
  if (node.kind === "not") return !fitsSaved(node.part, document);
  if (isGroup(node))
    return node.kind === "and"
      ? node.parts.every((part) => fitsSaved(part, document))
      : node.parts.some((part) => fitsSaved(part, document));
  if (node.kind === "saved") return sets.get(node.slug)?.has(document.stored.id) ?? false;
  return fitsTree(node, document, NOW);
}

function expected(link: string): string[] {
  const { query, tree } = fromLink(link);
  const spelt = atOnce(withCompounds(tree, vocabulary));
  return documents
    .filter((document) => fitsSaved(spelt, document) && fits(query, null, document, NOW))
    .map(({ stored }) => stored.id)
    .sort();
}

function toText(random: () => number, slugs: readonly string[], depth: number): string {
  if (depth === 0 || random() < 0.3) {
    const leaves = [
      () => pick(random, WORDS),
      () => `"${pick(random, WORDS)} ${pick(random, WORDS)}"`,
      () => `actor:"${pick(random, ACTORS)}"`,
      () => "date:2024",
      () => "after:-1y",
      ...(slugs.length > 0 ? Array(4).fill(() => `saved:${pick(random, slugs)}`) : []),
    ];
    return pick(random, leaves)();
  }
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => toText(random, slugs, depth - 1));
  const kind = random();
  if (kind < 0.45) return parts.join(" ");
  return kind < 0.75 ? `(${parts.join(" OR ")})` : `-(${parts.join(" ")})`;
}

function toAsked(random: () => number, slugs: readonly string[]): string {
  const { query } = fromLink(`/?${new URLSearchParams({ q: toText(random, slugs, 2) })}`);
  return toLink(
    withChanges(query, {
      chosen: forEachFacet((key) => (key === "actor" && random() < 0.3 ? [pick(random, ACTORS)] : [])),
      excluded: forEachFacet((key) => (key === "actor" && random() < 0.2 ? [pick(random, ACTORS)] : [])),
      from: random() < 0.2 ? "2024" : null,
      undated: random() < 0.1,
    }),
  );
}

/** How many searches are saved, the later ones over the earlier, and how many queries are made of them. */
const SAVED = toRounds({ usual: 15, nightly: 25 });
const QUERIES = toRounds({ usual: 30, nightly: 300 });

describe("a query that names saved searches", () => {
  it("finds what set algebra over brute force finds, however they build on each other", async () => {
    const random = toRandom(21);
    const slugs: string[] = [];
    for (let count = 0; count < SAVED; count += 1) {
      const link = toAsked(random, slugs);
      const mode = random() < 0.3 ? "frozen" : "live";
      const ids = expected(link);
      const { slug } = await services.save(link, { name: `Search ${count}`, mode });
      sets.set(slug, new Set(ids));
      slugs.push(slug);
      expect({ link, ids: await services.find(`/?q=saved:${slug}`) }).toEqual({ link, ids });
      expect({ link, ids: await services.find(`/?q=-saved:${slug}`) }).toEqual({
        link,
        ids: documents
          .map(({ stored }) => stored.id)
          .filter((id) => !ids.includes(id))
          .sort(),
      });
    }
    for (let count = 0; count < QUERIES; count += 1) {
      const link = toAsked(random, slugs);
      const { total, exact } = await services.search(link);
      const ids = expected(link);
      expect({ link, ids: await services.find(link), total, exact }).toEqual({
        link,
        ids,
        total: ids.length,
        exact: true,
      });
    }
  });

  it("leaves close matches, grouping, order and page out of the set", async () => {
    const plain = await services.save("/?q=missile");
    const dressed = await services.save("/?q=missile&close=true&group=story&sort=oldest&page=2&size=5");
    expect(await services.find(`/?q=saved:${dressed.slug}`)).toEqual(
      await services.find(`/?q=saved:${plain.slug}`),
    );
    expect(dressed.link).toBe("/?q=missile&close=true&group=story&sort=oldest&size=5");
  });

  it("keeps both of two changes at once: a name by one, a link by another", async () => {
    const { slug } = await services.save("/?q=missile", { name: "Shared" });
    await Promise.all([
      changeSearch(slug, { name: "Renamed" }, services),
      changeSearch(slug, { link: "/?q=treaty" }, services),
      changeSearch(slug, { note: "Noted." }, services),
    ]);
    expect(await readRow(services.store, slug, OPERATOR)).toMatchObject({
      name: "Renamed",
      link: "/?q=treaty",
      note: "Noted.",
    });
    expect(await services.find(`/?q=saved:${slug}`)).toEqual(await services.find("/?q=treaty"));
  });

  it("finds a saved search by its name as it is written, accents and capitals and all", async () => {
    const { slug } = await services.save("/?q=missile", { name: "Käse & Brot" });
    expect(slug).toBe("kase-brot");
    const ids = await services.find("/?q=missile");
    for (const written of ["saved:Käse-Brot", 'saved:"Käse & Brot"', "saved:kase-brot"])
      expect(await services.find(`/?${new URLSearchParams({ q: written })}`)).toEqual(ids);
  });

  it("finds a saved search by a slug with accents that was chosen by hand, and takes no other that reads so", async () => {
    const asked = { name: "By hand", link: "/?q=treaty", mode: "live", note: "" } as const;
    await saveSearch({ ...asked, slug: "übung" }, services);
    expect(await services.find("/?q=saved:übung")).toEqual(await services.find("/?q=treaty"));
    await expect(saveSearch({ ...asked, slug: "ubung" }, services)).rejects.toMatchObject({
      code: "slug-taken",
    });
    await expect(changeSearch("übung", { link: "/?q=saved:Übung" }, services)).rejects.toMatchObject({
      code: "cycle",
    });
  });

  it("says where a slug is of no saved search, which then stands for no document", async () => {
    const { total, notices } = await services.search("/?q=saved:nobody");
    expect(total).toBe(0);
    expect(notices.map(({ code }) => code)).toContain("unknown-saved-search");
    expect((await services.search("/?q=-saved:nobody")).total).toBe(documents.length);
  });

  it("is a set of its own under many parentheses, and where there are too many even for the engine, says so", async () => {
    const within = (count: number, inner: string): string =>
      `${"(actor:x OR (treaty ".repeat(count)}${inner}${"))".repeat(count)}`;
    const linkOf = (text: string): string => `/?${new URLSearchParams({ q: text })}`;
    await services.save(linkOf(within(6, "missile")), { name: "Deep" });
    expect(await services.find(linkOf(within(6, "saved:deep")))).toEqual(
      await services.find("/?q=treaty+missile"),
    );
    await services.save(linkOf(within(14, "saved:deep")), { name: "Deeper" });
    const { notices } = await services.search(linkOf(within(14, "saved:deeper")));
    expect(notices.map(({ code }) => code)).toContain("conditions-too-deep");
  });

  it("is refused where it would lead back to itself, with the path named", async () => {
    const one = await services.save(toLink(EVERYTHING), { name: "Ring one" });
    const two = await services.save("/?q=saved:ring-one+missile", { name: "Ring two" });
    const three = await services.save("/?q=-saved:ring-two", { name: "Ring three" });
    const closing = changeSearch(one.slug, { link: `/?q=treaty+OR+saved:${three.slug}` }, services);
    await expect(closing).rejects.toMatchObject({
      code: "cycle",
      slugs: [one.slug, three.slug, two.slug, one.slug],
    });
    await expect(services.save("/?q=saved:itself", { name: "Itself" })).rejects.toMatchObject({
      code: "cycle",
      slugs: ["itself", "itself"],
    });
    expect(await services.find("/?q=saved:ring-three")).toEqual(await services.find("/?q=-missile"));
  });
});
