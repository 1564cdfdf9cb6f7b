import { toTimeline } from "@/search/answer/timeline";
import { toMissingUnits, withCoarserUnits } from "@/search/answer/timeline-units";
import { MOST_FACET_VALUES } from "@/search/document/facets";
import type { ViewAnswer } from "@/search/meilisearch/stored";

type Counts = Readonly<Record<string, number>>;

function aView(counts: Readonly<Record<string, Counts>>): ViewAnswer {
  const total = Object.values(counts.publishedMonth ?? {}).reduce((sum, count) => sum + count, 0);
  return { hits: [], total, counts, exact: true, took: 0 };
}

/** So many months, each with one document. */
const months = (many: number): Counts =>
  Object.fromEntries(
    Array.from({ length: many }, (_, at) => [
      `${1950 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
      1,
    ]),
  );

describe("the units of a timeline", () => {
  it("are added up from months: a year alone counts with its year, a decade has its years", () => {
    const view = aView({ publishedMonth: { "2019": 2, "2019-05": 3, "2024-01": 4, "1962-10": 1 } });
    const whole = withCoarserUnits(view, ["month"]);
    expect(whole.counts.publishedYear).toEqual({ "2019": 5, "2024": 4, "1962": 1 });
    expect(whole.counts.publishedDecade).toEqual({ "2010": 5, "2020": 4, "1960": 1 });
    expect(toTimeline(whole).unit).toBe("year");
  });

  it("need days where the months are few, and nothing more where they are not", () => {
    expect(toMissingUnits(aView({ publishedMonth: { "2024-01": 4, "2024-02": 1 } }), ["month"])).toEqual([
      "day",
    ]);
    expect(toMissingUnits(aView({ publishedMonth: { "2024-01": 4, "2024-04": 1 } }), ["month"])).toEqual([]);
    expect(toMissingUnits(aView({ publishedMonth: {} }), ["month"])).toEqual([]);
  });

  it("need years where the months were cut, and decades where the years were", () => {
    const cut = months(MOST_FACET_VALUES);
    expect(toMissingUnits(aView({ publishedMonth: cut }), ["month"])).toEqual(["year"]);
    const years = Object.fromEntries(
      Array.from({ length: MOST_FACET_VALUES }, (_, at) => [`${1200 + at}`, 1]),
    );
    const both = aView({ publishedMonth: cut, publishedYear: years });
    expect(toMissingUnits(both, ["year", "month"])).toEqual(["decade"]);
    expect(withCoarserUnits(both, ["year", "month"]).counts.publishedDecade).toBeUndefined();
  });
});
