import { toMentionedFields } from "@/indexer/documents/mentioned-periods";
import type { TimelineUnit } from "@/search/document/timeline-units";
import { runMentioned, toMentionedTimeline } from "@/search/pictures/mentioned-timeline";
import { toLink } from "@/search/query/url";
import { openPictured, type Pictured, toQueries } from "../../support/picture-corpus";
import { toRounds } from "../../support/rounds";

let pictured: Pictured;
beforeAll(async () => {
  pictured = await openPictured(90);
});
afterAll(() => pictured?.close());

const FIELDS = { decade: "mentionedDecades", year: "mentionedYears", month: "mentionedMonths" } as const;
const isDrawn = (unit: TimelineUnit): unit is keyof typeof FIELDS => unit in FIELDS;
const toEnd = (from: string, unit: TimelineUnit): string =>
  unit === "decade" ? `${from.slice(0, 3)}9` : from;

describe("the times that documents speak of", () => {
  it("have in each bucket what its range finds, and what looking at each document gives", async () => {
    let met = 0;
    for (const asked of toQueries(toRounds({ usual: 12, nightly: 240 }), 5)) {
      const { total, exact, timeline } = await runMentioned(asked, pictured.context);
      const query = { ...asked.query, page: 1, mentionedFrom: null, mentionedTo: null };
      const bare = { ...asked, query };
      const { unit } = timeline;
      if (!isDrawn(unit)) throw new RangeError(`A timeline of times has no ${unit}s.`);
      const all = await pictured.totalsOf(toLink(query));
      expect({ total, exact, counted: total }).toEqual({
        total: all.total,
        exact: true,
        counted: all.counted,
      });
      expect(timeline.undated).toBe(
        await pictured.countBy(bare, (document) => document[FIELDS[unit]].includes("none")),
      );
      for (const { from, count } of timeline.buckets) {
        const link = toLink({ ...query, mentionedFrom: from, mentionedTo: toEnd(from, unit) });
        expect({ link, ...(await pictured.totalsOf(link)) }).toEqual({ link, total: count, counted: count });
        met += 1;
      }
    }
    expect(met).toBeGreaterThan(15);
  });
});

describe("the unit of times spoken of", () => {
  const drawn = (values: readonly string[]) => {
    const fields = toMentionedFields(values);
    const toCounts = (periods: readonly string[]) =>
      Object.fromEntries(periods.map((period) => [period, 1] as const));
    return toMentionedTimeline({
      total: 1,
      counts: {
        mentionedDecades: toCounts(fields.mentionedDecades),
        mentionedYears: toCounts(fields.mentionedYears),
        mentionedMonths: toCounts(fields.mentionedMonths),
      },
    });
  };

  it.each([
    ["months of a few years", ["2023-11-02", "2024-03"], "month", ["2023-11", "2024-03"]],
    ["years of some decades", ["1991-12-25", "2024"], "year", ["1991", "2024"]],
    ["decades of centuries", ["1776-07-04", "2024"], "decade", ["1770", "2020"]],
  ])("is %s", (_, values, unit, periods) => {
    const timeline = drawn(values);
    expect({ unit: timeline.unit, periods: timeline.buckets.map(({ from }) => from) }).toEqual({
      unit,
      periods,
    });
  });

  it("is not one that most documents would be lost in", () => {
    const counts = {
      mentionedDecades: { "2020": 9 },
      mentionedYears: { "2024": 9 },
      mentionedMonths: { "2024-10": 2, none: 7 },
    };
    expect(toMentionedTimeline({ counts, total: 9 }).unit).toBe("year");
  });

  it("is one that there is, and none where nothing is spoken of", () => {
    expect(drawn(["2024"])).toEqual({ unit: "year", buckets: [{ from: "2024", count: 1 }], undated: 0 });
    expect(drawn([])).toEqual({ unit: "decade", buckets: [], undated: 1 });
  });
});

describe("the periods that hold a time", () => {
  it.each([
    ["2024-10-22", ["2020"], ["2024"], ["2024-10"]],
    // A week that begins in one year and ends in the next is in neither, but in their decade.
    ["2020-W53", ["2020"], ["none"], ["none"]],
    ["2024-W43", ["2020"], ["2024"], ["2024-10"]],
    ["2024-Q3", ["2020"], ["2024"], ["none"]],
    // December to February.
    ["2023-WI", ["2020"], ["none"], ["none"]],
    ["1962", ["1960"], ["1962"], ["none"]],
    ["196", ["1960"], ["none"], ["none"]],
    ["19", ["none"], ["none"], ["none"]],
    ["PAST_REF", ["none"], ["none"], ["none"]],
  ])("of %s are its own", (value, decades, years, months) => {
    const fields = toMentionedFields([value]);
    expect([fields.mentionedDecades, fields.mentionedYears, fields.mentionedMonths]).toEqual([
      decades,
      years,
      months,
    ]);
  });
});
