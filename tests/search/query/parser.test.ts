import fc from "fast-check";
import { parseQuery } from "@/search/query/parser";
import { type QueryNode, toQueryText } from "@/search/query/tree";

/** The tree without the places it was read from. */
function toShape(node: QueryNode | null): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === "at" ? undefined : value)));
}

function canonical(text: string): string {
  return toQueryText(parseQuery(text).tree);
}

function codes(text: string): string[] {
  return parseQuery(text).notices.map((notice) => notice.code);
}

/** Texts made of what the language is made of, and of what it is not. */
const queryTexts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "putin",
        "Kim",
        "OR",
        "AND",
        "NOT",
        "-",
        "(",
        ")",
        '"',
        "“",
        "”",
        "|",
        "&",
        "*",
        "munit*",
        ":",
        "actor:",
        "stance:against:",
        "date:2024",
        "date:2024-10..2025",
        "before:-7d",
        "title:",
        "title:a*",
        "foo:bar",
        "U.S.",
        "3,000",
        "Jong-un",
        "saved:x",
        "like:",
        "like:a-b",
        "like:a@3-9",
        "..",
        " ",
        "\0",
        "\ud800",
        "\ue000",
        "젤렌스키",
        "北朝鮮",
        "AT&T",
        "a,b",
        "OR,b",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 24 },
  )
  .chain((pieces) => fc.constantFrom(pieces.join(" "), pieces.join("")));

describe("the query language", () => {
  it.each([
    ['צה"ל kim', "צה״ל kim"],
    ["putin munitions", "putin munitions"],
    ["putin AND munitions", "putin munitions"],
    ["putin & munitions", "putin munitions"],
    ["putin | kim", "putin OR kim"],
    ["NOT trump", "-trump"],
    ["NOT NOT trump", "trump"],
    ["-(putin kim)", "-(putin kim)"],
    ["(putin OR kim) trump", "(putin OR kim) trump"],
    ["putin (kim trump)", "putin kim trump"],
    ["a b OR c", "a b OR c"],
    ["“north   korea”", '"north korea"'],
    ["«north korea»", '"north korea"'],
    ["„north korea“ „south korea”", '"north korea" "south korea"'],
    ["»north korea« »south korea»", '"north korea" "south korea"'],
    ['“north korea" south', '"north korea" south'],
    ['"north korea” "south korea"', '"north korea" "south korea"'],
    ["“north korea“ south", '"north korea" south'],
    ['"he said “no” to kim" pact', '"he said no to kim" pact'],
    ['"a voice, that “the harvest" pact', '"a voice, that the harvest" pact'],
    ['“a voice, that "the harvest” pact', '"a voice, that the harvest" pact'],
    ["„er sagte «nein» zu ihm“ pact", '"er sagte nein zu ihm" pact'],
    ['publisher:"The “North” Press" pact', 'publisher:"The North Press" pact'],
    ["munit*", "munit*"],
    ["Russia's", "Russia"],
    ["AT&T", "AT&T"],
    ['actor:"Kim Jong Un"', 'actor:"Kim Jong Un"'],
    ["lang:en", "language:en"],
    ['stance:against:"Russia–North Korea alliance"', 'stance:against:"Russia–North Korea alliance"'],
    ['stance:"against:sanctions"', "stance:against:sanctions"],
    ["date:2024-10..2025-01", "date:2024-10..2025-01"],
    ["date:-3m..", "date:-3m.."],
    ["date:2024..2024", "date:2024"],
    ["before:2025 after:2024-06-30", "before:2025 after:2024-06-30"],
    ["mentions:1962-10..1962-11", "mentions:1962-10..1962-11"],
    ["title:munitions", "title:munitions"],
    ['-title:"weak link"', '-title:"weak link"'],
    ["saved:My-Search", "saved:my-search"],
    ["saved:Käse", "saved:kase"],
    ['saved:"Shells by train!"', "saved:shells-by-train"],
    ["saved:!!!", "saved:-"],
    ["like:Briefs-One missile", "like:Briefs-One missile"],
    ['like:"a_1"', "like:a_1"],
    ["like:a@120-0480", "like:a@120-480"],
    ["like:a@480-120", "like:a"],
  ])("reads %s as %s, without a notice", (written, expected) => {
    expect(canonical(written)).toBe(expected);
    expect(codes(written)).toEqual([]);
  });

  it.each([
    ['putin "north korea', 'putin "north korea"', "unbalanced-quote"],
    ['"he said “no" to kim”', '"he said no" to kim', "unbalanced-quote"],
    ["putin (kim", "putin kim", "unbalanced-parenthesis"],
    ["putin) kim", "putin kim", "unbalanced-parenthesis"],
    ["OR putin", "putin", "dangling-operator"],
    ["putin OR", "putin", "dangling-operator"],
    ["putin NOT", "putin", "dangling-operator"],
    ["AND putin", "putin", "dangling-operator"],
    ["foo:bar", "foo bar", "unknown-field"],
    ["actor: putin", "putin", "empty-field"],
    ["date:2024-13", "", "impossible-date"],
    ["date:2023-02-29", "", "impossible-date"],
    ["date:..", "", "impossible-date"],
    ["date:2025..2024", "date:2024..2025", "reversed-dates"],
    ["mun*tion", "mun tion", "unsupported-wildcard"],
    ["()", "()", "nothing-to-search"],
    ['("")', "( )", "nothing-to-search"],
    ["--", "--", "nothing-to-search"],
    ['""', '""', "nothing-to-search"],
    ["!!!", "!!!", "nothing-to-search"],
    ["“…”", "…", "nothing-to-search"],
    ["||", "||", "nothing-to-search"],
    ["- -", "- -", "nothing-to-search"],
    ["\u200b", "\u200b", "nothing-to-search"],
    ["!!! kim", "kim", "nothing-to-search"],
    ['"צה"ל kim', '"צה״ל kim"', "unbalanced-quote"],
    ["§ kim", "kim", "nothing-to-search"],
    ["€ §", "€ §", "nothing-to-search"],
    ['"%"', "%", "nothing-to-search"],
    ["like:", "", "empty-field"],
    ['like:"no id"', "like:-", "unknown-document"],
    ["like:a@x kim", "like:- kim", "unknown-document"],
  ])("repairs %s to %s and says so", (written, expected, code) => {
    expect(canonical(written)).toBe(expected);
    expect(codes(written)).toContain(code);
  });

  it.each(['"', "(", "-", "−", "«", '-"', '("', "-(", "(-", '( - ("', "(((("])(
    "takes %s for the beginning of a search, which is of all documents yet",
    (text) => {
      expect(canonical(text)).toBe("");
      expect(codes(text)).toContain("nothing-to-search");
    },
  );

  it("reads through parentheses that are nested too deeply, and says so", () => {
    const text = `${"(".repeat(5000)}a OR b`;
    expect(canonical(text)).toBe("a OR b");
    expect(codes(text)).toContain("nested-too-deeply");
  });

  it("says where a quotation lacks its partner", () => {
    expect(parseQuery('putin "kim').notices[0]?.at).toEqual([6, 7]);
  });

  it("takes a web address for words, not for a field", () => {
    expect(codes("http://example.org/a")).toEqual([]);
  });

  it.each(["NOT-munit*", "\u2c00\u218aNOT*", "AND-x*", "a-OR*"])(
    "does not read an operator into %s",
    (text) => {
      const first = parseQuery(text).tree;
      expect(toShape(parseQuery(toQueryText(first)).tree)).toEqual(toShape(first));
    },
  );

  it("never throws, and its canonical text is a fixed point with the same tree", () => {
    fc.assert(
      fc.property(queryTexts, (text) => {
        const first = parseQuery(text).tree;
        const again = parseQuery(toQueryText(first));
        expect(toShape(again.tree)).toEqual(toShape(first));
        // What finds nothing says so as often as it is read.
        expect(again.tree?.kind === "signs" ? [] : again.notices).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("reads ten thousand characters of anything in linear time", () => {
    for (const piece of ["(", '"', "-", "NOT ", "a OR ", "a:", "*", "\ue000", "a-"]) {
      expect(() => parseQuery(piece.repeat(10_000))).not.toThrow();
    }
  });
});
