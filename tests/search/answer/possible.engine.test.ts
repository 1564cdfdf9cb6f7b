import { findFacetValues } from "@/search/answer/facet-search";
import { findOrderedIds } from "@/search/answer/ordered-ids";
import type { Hit, SearchResult } from "@/search/answer/result";
import { runSearch } from "@/search/answer/run-search";
import type { NameEntry } from "@/search/collection/name-entry";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { fromLink, type ReadQuery } from "@/search/query/url";
import { writeExport } from "@/search/sharing/export-writer";
import { makeProtocol } from "@/search/sharing/protocol";
import { toProtocolText } from "@/search/sharing/protocol-text";
import { aStance } from "../../support/documents";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { aStancedDocument } from "../../support/stanced";

const POSSIBLE = { possible: true, confidence: 0.6 } as const;
const DOCUMENTS = [
  aStancedDocument([aStance({ holder: "Reuters" })], { id: "sure", text: "Reuters objects." }),
  aStancedDocument([aStance({ holder: "Nato", ...POSSIBLE })], { id: "maybe", text: "Nato objects, maybe." }),
  aStancedDocument([aStance(POSSIBLE), aStance({ stance: "favor" })], { id: "both", text: "It is for it." }),
  aStancedDocument([], { id: "none", text: "Nobody objects." }),
];
const aName = (kind: NameEntry["kind"], name: string): NameEntry => ({
  id: `${kind}-${name.replace(/\W/g, "")}`,
  kind,
  name,
  aliases: [],
  adjectives: [],
  type: null,
});
const NAMES = [aName("target", "The pact"), aName("source", "Reuters"), aName("source", "Nato")];

let test: TestEngine;
let context: SearchContext;
beforeAll(async () => {
  test = await startTestEngine();
  await test.publish(DOCUMENTS, NAMES);
  context = { engine: test.engine, memory: test.memory, now: new Date("2026-01-01") };
});
afterAll(() => test?.close());

const read = (link: string): ReadQuery => fromLink(`/?sort=oldest&${link}`);
const search = (link: string): Promise<SearchResult> => runSearch(read(link), context);
const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ id }) => id);
const countsOf = ({ facets }: SearchResult, key: "stance" | "voice"): Record<string, number> =>
  Object.fromEntries(facets[key].values.map(({ value, count }) => [value, count]));

const AGAINST = "stance=against:The+pact";

describe("sides that are only possible", () => {
  it("are in no count, no set and no list, unless a search wants them", async () => {
    const all = await search("");
    expect(countsOf(all, "stance")).toEqual({ "against:The pact": 1, "favor:The pact": 1 });
    expect(countsOf(all, "voice")).toEqual({ "Reuters against:The pact": 1 });
    expect(all.hits.flatMap(({ stances }) => stances.map(({ possible }) => possible))).toEqual([
      false,
      false,
    ]);
    const { total, hits } = await search(AGAINST);
    expect({ total, ids: idsOf(hits) }).toEqual({ total: 1, ids: ["sure"] });
    expect((await search('q=stance:against:"The pact"')).total).toBe(1);
  });

  it("are found and counted with possible=true, each count being the total that choosing it gives", async () => {
    const all = await search("possible=true");
    expect(countsOf(all, "stance")).toEqual({ "against:The pact": 3, "favor:The pact": 1 });
    expect(countsOf(all, "voice")).toEqual({ "Nato against:The pact": 1, "Reuters against:The pact": 1 });
    for (const key of ["stance", "voice"] as const)
      for (const [value, count] of Object.entries(countsOf(all, key)))
        expect((await search(`possible=true&${new URLSearchParams({ [key]: value })}`)).total).toBe(count);
    const { total, exact, link } = await search(`possible=true&${AGAINST}`);
    expect({ total, exact }).toEqual({ total: 3, exact: true });
    expect(link).toBe("/?stance=against%3AThe+pact&possible=true&sort=oldest");
    expect((await search('possible=true&q=stance:against:"The pact"')).total).toBe(3);
    expect((await search("possible=true&not.stance=against:The+pact")).total).toBe(1);
  });

  it("mark the hits that are found by them alone", async () => {
    const marks = async (link: string) => (await search(link)).hits.map(({ id, possible }) => [id, possible]);
    const found = [
      ["both", true],
      ["maybe", true],
      ["sure", false],
    ];
    expect(await marks(`possible=true&${AGAINST}`)).toEqual(found);
    expect(await marks('possible=true&q=stance:against:"The pact"')).toEqual(found);
    expect(await marks('possible=true&q=nato OR stance:against:"The pact"')).toEqual([
      ["both", true],
      ["maybe", false],
      ["sure", false],
    ]);
    expect((await marks("possible=true")).map(([, possible]) => possible)).toEqual(Array(4).fill(false));
    expect((await marks(AGAINST)).map(([, possible]) => possible)).toEqual([false]);
  });

  it("stand in a hit with their holder, marked as possible", async () => {
    const { hits } = await search(`possible=true&${AGAINST}`);
    expect(hits.find(({ id }) => id === "both")?.stances).toEqual([
      { target: "The pact", stance: "favor", holder: null, kind: "author", possible: false },
      { target: "The pact", stance: "against", holder: null, kind: "author", possible: true },
    ]);
  });

  it("count in values found by name, in exports and in the protocol as in the search", async () => {
    const found = async (link: string) => findFacetValues(read(link), "stance", "pact", context);
    expect(await found("possible=true")).toEqual([
      { value: "against:The pact", count: 3 },
      { value: "favor:The pact", count: 1 },
    ]);
    expect((await found(""))[0]).toEqual({ value: "against:The pact", count: 1 });
    expect(toProtocolText(await makeProtocol(read("possible=true"), [], context))).toContain("only possible");
    expect(toProtocolText(await makeProtocol(read(""), [], context))).not.toContain("possible");
  });

  it("count in a saved search as it was saved, whatever the search that names it wants", async () => {
    const saved = new Map(
      [`possible=true&${AGAINST}`, AGAINST].map((link, at) => [
        `s${at}`,
        { kind: "live", read: read(link) } as const,
      ]),
    );
    const totalOf = async (link: string) => (await runSearch(read(link), { ...context, saved })).total;
    expect(await totalOf("q=saved:s0")).toBe(3);
    expect(await totalOf("q=saved:s1&possible=true")).toBe(1);
  });

  it("stand in exports apart from what holds up, and only where the search wants them", async () => {
    const rowOf = async (link: string): Promise<string> => {
      const request = read(link);
      const { ids } = await findOrderedIds(request, context);
      const texts: string[] = [];
      for await (const text of writeExport("csv", ids, request.query, context)) texts.push(text);
      return (
        texts
          .join("")
          .split("\r\n")
          .find((line) => line.startsWith("both,")) ?? ""
      );
    };
    expect(await rowOf("possible=true")).toContain(",favor:The pact,,against:The pact,");
    expect(await rowOf("")).toContain(",favor:The pact,,,");
  });
});
