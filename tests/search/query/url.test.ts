import fc from "fast-check";
import { FACET_KEYS } from "@/search/document/facets";
import { openCarryingLinks, openWithoutLinks, withCarrying } from "@/search/query/narrowed";
import { parseQuery } from "@/search/query/parser";
import {
  EVERYTHING,
  forEachFacet,
  type SearchQuery,
  withChanges,
  withOnly,
  withToggled,
} from "@/search/query/query";
import { toQueryText } from "@/search/query/tree";
import { toUnfinished } from "@/search/query/typed-text";
import { fromLink, fromSearchParams, openLinks, toLink, toRead, toSearchParams } from "@/search/query/url";
import { toSortedValues } from "@/search/text/sorted-values";

const values = fc
  .uniqueArray(
    fc.constantFrom("Kim Jong Un", "against:Russia–North Korea alliance", "A&B=C", "젤렌스키", "a+b", "100%"),
    {
      maxLength: 3,
    },
  )
  .map(toSortedValues);
const dates = fc.constantFrom(null, "2024", "2024-02-29", "-7d");
const selections = fc.array(values, { minLength: 7, maxLength: 7 }).map((lists) => {
  let index = 0;
  return forEachFacet(() => lists[index++] ?? []);
});

const records: fc.Arbitrary<SearchQuery> = fc.record({
  text: fc
    .constantFrom("", "putin kim", 'a OR "b c"', "-(x y)", "munit*", "kim like:a-b", "like:a@3-9 OR b")
    .map((text) => toQueryText(parseQuery(text).tree)),
  chosen: selections,
  excluded: selections,
  all: fc.constantFrom([], ["actor" as const], ["actor" as const, "source" as const]),
  from: dates,
  to: fc.constant(null),
  mentionedFrom: fc.constant(null),
  mentionedTo: dates,
  undated: fc.boolean(),
  possible: fc.boolean(),
  close: fc.boolean(),
  meaning: fc.boolean(),
  group: fc.constantFrom(null, "story" as const),
  sort: fc.constantFrom("relevance" as const, "newest" as const, "oldest" as const),
  page: fc.integer({ min: 1, max: 50 }),
  size: fc.integer({ min: 1, max: 100 }),
  typing: fc.boolean(),
});
/** A text without an unfinished word is none that is being typed. */
const queries = records.map((query) => ({
  ...query,
  typing: query.typing && toUnfinished(query.text) !== query.text,
}));

describe("a query and its link", () => {
  it("say the same in both directions", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const read = fromSearchParams(toSearchParams(query));
        expect(read.notices).toEqual([]);
        expect(read.query).toEqual(query);
        expect(toLink(read.query)).toBe(toLink(query));
      }),
    );
  });

  it("hold values of facets as they are, whatever signs they are written with", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 })), (values) => {
        const there = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
        const params = new URLSearchParams(there.map((value) => ["publisher", value]));
        const { query } = fromLink(toLink(fromSearchParams(params).query));
        expect([...query.chosen.publisher].sort()).toEqual(there.sort());
      }),
    );
    const odd = 'Harbour "Night" „Desk“ «a»  b: \\ [c] 100% =d';
    expect(fromSearchParams(new URLSearchParams({ publisher: odd })).query.chosen.publisher).toEqual([odd]);
  });

  it("are written at once for many values of one facet as each alone would be", () => {
    const keys = fc.constantFrom(...FACET_KEYS);
    fc.assert(
      fc.property(queries, keys, fc.array(values, { maxLength: 4 }), (query, key, lists) => {
        const [toChosen, toExcluded] = [openLinks(query, "chosen", key), openLinks(query, "excluded", key)];
        const [toCarrying, toWithout] = [openCarryingLinks(query, key), openWithoutLinks(query, key)];
        for (const some of lists) {
          const excluded = { ...query.excluded, [key]: toSortedValues([...query.excluded[key], ...some]) };
          expect(toChosen(some)).toBe(toLink({ ...query, chosen: { ...query.chosen, [key]: some } }));
          expect(toExcluded(some)).toBe(toLink({ ...query, excluded: { ...query.excluded, [key]: some } }));
          expect(toCarrying(some)).toBe(toLink(withCarrying(query, key, some)));
          expect(toWithout(some)).toBe(toLink(withChanges(query, { excluded })));
        }
      }),
    );
  });

  it("leave out what is default", () => {
    expect(toLink(EVERYTHING)).toBe("/");
  });

  it("are equal for equal searches, however they were written", () => {
    expect(toLink(fromLink("/?size=20&actor=B&q=putin++AND+kim&actor=A&actor=B&unknown=1").query)).toBe(
      "/?q=putin+kim&actor=A&actor=B",
    );
  });

  it.each([
    ["page=-1", "page", 1],
    ["size=9999", "size", 100],
    ["size=x", "size", 20],
    ["sort=best", "sort", "relevance"],
    ["from=2024-13", "from", null],
    ["undated=perhaps", "undated", false],
    ["q=kim&typing=1", "typing", false],
    ["group=none", "group", null],
    ["close=perhaps", "close", false],
  ] as const)("repair %s and say so", (params, field, expected) => {
    const read = fromSearchParams(new URLSearchParams(params));
    expect(read.query[field]).toBe(expected);
    expect(read.notices).toHaveLength(1);
  });

  it("say in one parameter that close matches join, and that words alone find them", () => {
    const read = (params: string): [boolean, boolean, string] => {
      const { query, notices } = fromSearchParams(new URLSearchParams(params));
      expect(notices).toEqual([]);
      return [query.close, query.meaning, toLink(query)];
    };
    expect(read("")).toEqual([false, true, "/"]);
    expect(read("close=words")).toEqual([false, false, "/?close=words"]);
    expect(read("close=true")).toEqual([true, true, "/?close=true"]);
    expect(read("close=words&close=true")).toEqual([true, false, "/?close=true&close=words"]);
  });

  it("swap dates that stand the wrong way round", () => {
    const read = fromSearchParams(new URLSearchParams("from=2025&to=2024"));
    expect([read.query.from, read.query.to, read.notices[0]?.code]).toEqual([
      "2024",
      "2025",
      "reversed-dates",
    ]);
  });

  it("take an unfinished last word for a beginning while typing, and leave the text as it was typed", () => {
    const read = (q: string) => fromSearchParams(new URLSearchParams({ q, typing: "true" }));
    const typed = read("kim  munit");
    expect(toQueryText(typed.tree)).toBe("kim munit*");
    expect(toLink(typed.query)).toBe("/?q=kim+munit&typing=true");
    expect(toQueryText(toRead(typed.query).tree)).toBe("kim munit*");
    for (const finished of ["kim munit ", '"kim', "kim OR"])
      expect(toLink(read(finished).query)).not.toContain("typing");
  });

  it("finish the last word with whatever is chosen besides", () => {
    const { query } = fromSearchParams(new URLSearchParams({ q: "munit", typing: "true" }));
    expect(toLink(withToggled(query, "actor", "Kim"))).toBe("/?q=munit&actor=Kim");
  });

  it("never throw, whatever the parameters", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: "binary" }))), (pairs) => {
        const read = fromSearchParams(new URLSearchParams(pairs));
        expect(fromLink(toLink(read.query)).query).toEqual(read.query);
      }),
    );
  });
});

describe("a query that is read", () => {
  it("is what its link says, whatever was asked, before and after it is remembered", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (q) => {
        const { query } = fromSearchParams(new URLSearchParams({ q, actor: "Kim Jong Un", page: "2" }));
        expect(toRead(query)).toEqual(fromLink(toLink(query)));
        expect(toRead(query)).toEqual(fromLink(toLink(query)));
      }),
    );
  });

  it("has its text in canonical spelling, with what was repaired of it", () => {
    const read = toRead({ ...EVERYTHING, text: 'putin  AND "kim' });
    expect(read.query.text).toBe('putin "kim"');
    expect(read.notices.map(({ code }) => code)).toEqual(["unbalanced-quote"]);
    expect(read.tree).toMatchObject({ kind: "and", parts: [{ text: "putin" }, { text: "kim" }] });
  });

  it("is read again after so many others that it is forgotten", () => {
    const first = toRead({ ...EVERYTHING, text: "kim 0" });
    for (let other = 1; other <= 200; other += 1) toRead({ ...EVERYTHING, text: `kim ${other}` });
    const again = toRead({ ...EVERYTHING, text: "kim 0" });
    expect(again).toEqual(first);
    expect(again.tree).not.toBe(first.tree);
  });
});

describe("a choice", () => {
  it("ends an exclusion, and goes back to the first page", () => {
    const query: SearchQuery = {
      ...EVERYTHING,
      excluded: forEachFacet((key) => (key === "actor" ? ["A"] : [])),
      page: 3,
    };
    expect(toLink(withToggled(query, "actor", "A"))).toBe("/?actor=A");
  });

  it("is taken back by the same link", () => {
    expect(withToggled(withToggled(EVERYTHING, "actor", "A"), "actor", "A")).toEqual(EVERYTHING);
  });

  it("of only one value leaves the others behind", () => {
    expect(toLink(withOnly(withToggled(EVERYTHING, "actor", "A"), "actor", "B"))).toBe("/?actor=B");
  });
});
