import { runSearch } from "@/search/answer/run-search";
import { runNetwork } from "@/search/pictures/network";
import { ACTORS } from "../../oracle/corpus";
import { aQuery, openPictured, type Pictured, toQueries } from "../../support/picture-corpus";
import { toRounds } from "../../support/rounds";

let pictured: Pictured;
beforeAll(async () => {
  pictured = await openPictured(90);
});
afterAll(() => pictured?.close());

describe("every actor and every pair of the network", () => {
  it("has the total of its own link and what looking at each document gives, over generated queries", async () => {
    let met = 0;
    for (const asked of toQueries(toRounds({ usual: 12, nightly: 300 }), 8)) {
      const network = await runNetwork(asked, pictured.context);
      const { total, exact } = await runSearch(asked, pictured.context);
      expect({ total: network.total, exact: network.exact }).toEqual({ total, exact });
      const figures = [
        ...network.actors.map(({ name, documents }) => ({ names: [name], documents })),
        ...network.pairs,
      ];
      for (const { names, documents } of figures) {
        const expected = await pictured.countBy(asked, ({ actors }) =>
          names.every((name) => actors.includes(name)),
        );
        const { count, link } = documents;
        expect({ link, count, ...(await pictured.totalsOf(link)) }).toEqual({
          link,
          count: expected,
          total: expected,
          counted: expected,
        });
        met += 1;
      }
    }
    expect(met).toBeGreaterThan(40);
  });

  it("is there: all pairs that share a document, the most documents first", async () => {
    const { actors, pairs, moreActors, morePairs } = await runNetwork(aQuery(""), pictured.context);
    expect(actors.map(({ name }) => name).sort()).toEqual([...ACTORS].sort());
    expect(pairs).toHaveLength(10);
    expect({ moreActors, morePairs }).toEqual({ moreActors: { count: 0, exact: true }, morePairs: 0 });
    const counts = pairs.map(({ documents }) => documents.count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it("is none where nothing is found", async () => {
    const network = await runNetwork(aQuery("nothinglikeit"), pictured.context);
    expect(network).toMatchObject({ total: 0, actors: [], pairs: [], exact: true });
  });
});
