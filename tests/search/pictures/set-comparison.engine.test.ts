import { OPERATOR } from "@/access/rules/reader";
import { toRandom } from "@/bench/random";
import { readSavedSearches } from "@/saved/store/named";
import { compareSets } from "@/search/pictures/set-comparison";
import { toCorpus } from "../../oracle/corpus";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { openTestServices, type TestServices } from "../../support/services";

const NOW = new Date("2025-01-10T12:00:00Z");

let tested: TestEngine;
let services: TestServices;
beforeAll(async () => {
  tested = await startTestEngine();
  await tested.publish(toCorpus(toRandom(5), 80));
  services = await openTestServices(tested, NOW);
});
afterAll(() => tested?.close());

async function compare(...links: string[]) {
  const slugs: string[] = [];
  for (const link of links) slugs.push((await services.save(link)).slug);
  const saved = await readSavedSearches(services.store, slugs, OPERATOR);
  const comparison = await compareSets(slugs, { ...services.context, saved });
  const sets = await Promise.all(links.map(async (link) => new Set(await services.find(link))));
  return { slugs, comparison, sets };
}

describe("saved searches side by side", () => {
  it.each([
    [["/?q=missile", "/?q=treaty"]],
    [["/?q=missile", "/?actor=NATO", "/?q=-missile&from=2024"]],
    [["/?q=missile", "/?q=sanctions", "/?actor=Russia", "/?undated=true"]],
  ])("have every part of their overlap counted as set algebra counts it: %j", async (links) => {
    const { slugs, comparison, sets } = await compare(...links);
    const all = await services.find("/");
    expect(comparison.parts).toHaveLength(2 ** slugs.length - 1);
    for (const part of comparison.parts) {
      const ids = all.filter((id) => slugs.every((slug, at) => sets[at]?.has(id) === part.in.includes(slug)));
      expect({ in: part.in, count: part.count }).toEqual({ in: part.in, count: ids.length });
      expect(await services.find(part.link)).toEqual(ids);
    }
    expect(comparison.exact).toBe(true);
  });

  it("lie on one axis of time, every count a link that finds it, and add up", async () => {
    const { comparison, sets } = await compare("/?q=missile", "/?q=treaty");
    for (const [at, { total, points, undated }] of comparison.series.entries()) {
      expect(total.count).toBe(sets[at]?.size);
      expect(points.reduce((sum, { count }) => sum + count, undated.count)).toBe(total.count);
      for (const figure of [total, undated, ...points.filter(({ count }) => count > 0)])
        expect((await services.search(figure.link)).total).toBe(figure.count);
    }
    const wholes = await services.search("/");
    expect(comparison.whole.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(wholes.total);
  });

  it("are set apart by values whose counts their links find", async () => {
    const { comparison, sets } = await compare("/?actor=NATO", "/?actor=Russia");
    const [actors] = comparison.apart;
    expect(
      actors?.values
        .slice(0, 2)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(["NATO", "Russia"]);
    for (const { values } of comparison.apart)
      for (const { figures, gap } of values) {
        const shares = figures.map(({ count }, at) => count / (sets[at]?.size ?? 1));
        expect(gap).toBeCloseTo(Math.max(...shares) - Math.min(...shares), 9);
        for (const { count, link } of figures) expect((await services.search(link)).total).toBe(count);
      }
  });
});
