import fc from "fast-check";
import { runSearch } from "@/search/answer/run-search";
import { FACET_KEYS, FACETS } from "@/search/document/facets";
import type { IndexedDocument } from "@/search/document/indexed-document";
import type { Figure } from "@/search/pictures/matrix-result";
import type { Period } from "@/search/pictures/periods";
import { runCompared } from "@/search/pictures/timeline-by-value";
import { EVERYTHING } from "@/search/query/query";
import {
  COMPARED_AS,
  MOST_COMPARED,
  readTimelineOptions,
  toTimelineParams,
} from "@/search/query/timeline-parameters";
import { fromLink, type ReadQuery, toLink } from "@/search/query/url";
import { aQuery, openPictured, type Pictured, toQueries } from "../../support/picture-corpus";
import { toRounds } from "../../support/rounds";

let pictured: Pictured;
beforeAll(async () => {
  pictured = await openPictured(90);
});
afterAll(() => pictured?.close());

type Holds = (document: IndexedDocument) => boolean;

async function expectFigure(asked: ReadQuery, { count, link }: Figure, holds: Holds): Promise<void> {
  const expected = await pictured.countBy(asked, holds);
  const totals = count === 0 ? { total: 0, counted: 0 } : await pictured.totalsOf(link);
  const label = `${JSON.stringify(asked.query)}: ${link}`;
  expect({ label, count, ...totals }).toEqual({ label, count: expected, total: expected, counted: expected });
}

function toHolds({ from, to, precision }: Period): Holds {
  if (precision !== undefined) return ({ published }) => published === from;
  const [first, last] = [from, to].map((date) =>
    Number(date.padEnd(10, "-").slice(0, from.length).replaceAll("-", "")),
  );
  return ({ published }) => {
    if (published === null || published.length < from.length) return false;
    const own = Number(published.slice(0, from.length).replaceAll("-", ""));
    return own >= (first ?? 0) && own <= (last ?? 0);
  };
}

describe("every point of the timeline page", () => {
  it("is the total of its own link and what looking at each document gives, over generated queries", async () => {
    const keys = [null, ...FACET_KEYS];
    let met = 0;
    for (const [at, asked] of toQueries(toRounds({ usual: 16, nightly: 320 }), 13).entries()) {
      const by = keys[at % keys.length] ?? null;
      const compared = await runCompared(asked, { as: "share", by, values: [] }, pictured.context);
      const { total, exact } = await runSearch(asked, pictured.context);
      expect({ total: compared.total, exact: compared.exact }).toEqual({ total, exact });
      const row = FACETS.find(({ key }) => key === by);
      const field = (asked.query.possible ? row?.possibleField : null) ?? row?.field;
      for (const { value, total, points, undated } of compared.series) {
        const has: Holds = (document) =>
          field === undefined || [document[field] ?? []].flat().some((one) => one === value);
        await expectFigure(asked, total, has);
        await expectFigure(asked, undated, (document) => has(document) && document.published === null);
        for (const [index, point] of points.entries()) {
          const period = compared.periods[index];
          if (period === undefined) throw new RangeError("A point has a period.");
          if (point.count === 0 && index % 7 > 0) continue;
          const holds = toHolds(period);
          await expectFigure(asked, point, (document) => has(document) && holds(document));
          met += 1;
        }
      }
    }
    expect(met).toBeGreaterThan(40);
  });

  it("has all documents of its time to be compared with", async () => {
    const { periods, whole } = await runCompared(
      aQuery("missile", { from: "2024" }),
      { as: "share", by: "publisher", values: [] },
      pictured.context,
    );
    const everything = fromLink(toLink({ ...EVERYTHING, from: "2024" }));
    for (const [at, period] of periods.entries())
      expect(whole[at]).toBe(await pictured.countBy(everything, toHolds(period)));
  });

  it("stands for the values asked for, in their own spelling", async () => {
    const ask = { as: "count", by: "publisher", values: ["ytn", "Harbor Wire"] } as const;
    const { series } = await runCompared(aQuery(""), ask, pictured.context);
    expect(series.map(({ value }) => value)).toEqual(["ytn", "Harbor Wire"]);
  });
});

describe("the parameters of the timeline page", () => {
  it("are read from anything without throwing, and read again the same", () => {
    const name = fc.constantFrom("as", "by", "values", "q");
    const value = fc.oneof(fc.string(), fc.constantFrom("share", "COUNT", "publisher", "lang", "", "\ud800"));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 9 }), (pairs) => {
        const { options } = readTimelineOptions(new URLSearchParams(pairs));
        expect(COMPARED_AS).toContain(options.as);
        expect(options.values.length).toBeLessThanOrEqual(options.by === null ? 0 : MOST_COMPARED);
        const again = readTimelineOptions(new URLSearchParams(toTimelineParams(options)));
        expect(again).toEqual({ options, notices: [] });
      }),
    );
  });

  it("are repaired in words", () => {
    const { options, notices } = readTimelineOptions(new URLSearchParams("as=pie&by=colour&values=red"));
    expect(options).toEqual({ as: "count", by: null, values: [] });
    expect(notices).toHaveLength(3);
    const { notices: tooMany } = readTimelineOptions(
      new URLSearchParams("by=actor&values=a&values=b&values=c&values=d&values=e"),
    );
    expect(tooMany.map(({ code }) => code)).toEqual(["repaired-parameter"]);
  });
});
