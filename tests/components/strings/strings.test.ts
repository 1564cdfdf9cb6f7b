import { de } from "@/components/strings/de";
import { en, type Strings } from "@/components/strings/en";
import { say } from "@/components/strings/messages";
import { fromSearchParams } from "@/search/query/url";

type Saying = (...values: never[]) => string;
type Functions<Words> = { [Key in keyof Words]: Words[Key] extends Saying ? Key : never }[keyof Words];
type Calls<Words> = { readonly [Key in Functions<Words>]: (say: Words[Key], count: number) => string };
type FunctionKey = Functions<Strings>;

const DATE = new Date(Date.UTC(2024, 4, 31, 14, 5));

/** How each function is called with a count; one that is missing here is a type error. */
const CALLS: Calls<Strings> = {
  number: (said, count) => said(count),
  figure: (said, count) => said(count),
  bytes: (said, count) => said(count),
  percent: (said, count) => said(count),
  day: (said) => said(DATE),
  month: (said) => said(DATE),
  moment: (said) => said(DATE),
  languageName: (said) => said("ko"),
  found: (said, count) => said(count, null),
  atLeast: (said, count) => said(String(count)),
  atMost: (said, count) => said(String(count)),
  ofTheseClose: (said, count) => said(count),
  oneOfCopies: (said, count) => said(count),
  copies: (said, count) => said(count),
  moreCopies: (said, count) => said(count),
  toPage: (said, count) => said(count),
  filtersChosen: (said, count) => said(count),
  show: (said) => said("x"),
  excludeValue: (said) => said("x"),
  onlyValue: (said) => said("x"),
  moreValues: (said, count) => said(count),
  notShownSinceLong: (said, count) => said(count),
  findIn: (said) => said("x"),
  stanceValue: (said) => said("", "x", "y"),
  quoted: (said) => said("x"),
  stanceLink: (said, count) => said(count, "x", "y"),
  moreTargets: (said, count) => said(count),
  coarse: (said, count) => said("x", count),
  since: (said) => said("x"),
  sinceRelative: (said, count) => said(count, "w"),
  before: (said) => said("x"),
  between: (said) => said("x", "y"),
  relative: (said, count) => said(count, "d"),
  passage: (said, count) => said(count),
  byCue: (said) => said("x", "y"),
  moreStances: (said, count) => said(count),
  foundAs: (said) => said(["x", "y"]),
  joinClose: (said, count) => said(count),
  hitOf: (said, count) => said(count, count),
  hits: (said, count) => said(count),
  minutes: (said, count) => said(count),
  notTagged: (said) => said("x"),
  confidence: (said) => said("x"),
  rule: (said) => said("x"),
  page: (said, count) => said(count),
  toPassage: (said, count) => said(count),
  wrongAbout: (said) => said("x"),
  correctionOf: (said) => said("x"),
  judgeOf: (said) => said("x"),
  confirmed: (said) => said("x", "y"),
  retyped: (said) => said("x", "y"),
  removed: (said) => said("x", "y"),
  renamed: (said) => said("x", "y"),
  stanceOf: (said) => said("x", "y", "z"),
  stanceSet: (said) => said("x", "y", "z"),
  publishedSet: (said) => said("x"),
  because: (said) => said("x"),
  undoOf: (said) => said("x"),
  week: (said, count) => said(count, "2024"),
  quarter: (said) => said("2", "2024"),
  decade: (said) => said("1960"),
  century: (said, count) => said(count),
  requirePart: (said) => said("x"),
  excludePart: (said) => said("x"),
  removePart: (said) => said("x"),
  shares: (said) => said(["x", "y"]),
  previewOf: (said) => said("x"),
  isReadClosely: (said, count) => said(count === 1, true),
  readCloselyPart: (said, count) => said(count, count),
  readCloselySoFar: (said, count) => said(count, count),
};

/** The same for the words of each picture. */
const PART_CALLS: {
  readonly [Part in "saved" | "review" | "export" | "pages" | "matrix" | "timeline" | "network"]: Calls<
    Strings[Part]
  >;
} = {
  saved: {
    liveSince: (said) => said("x"),
    frozenSince: (said) => said("x"),
    generation: (said) => said("x"),
    asText: (said) => said("x"),
    changesSince: (said) => said("x"),
    matched: (said) => said(["x", "y"]),
    unlink: (said) => said("x"),
    removeUsed: (said) => said(["x", "y"]),
    sentUntil: (said) => said("x"),
    failing: (said, count) => said(count, "x"),
    paused: (said) => said("x"),
    removeHook: (said) => said("x"),
    news: (said, count) => said(count, count, count),
    chooseToCompare: (said) => said("x"),
    report: (said, count) => said(count, count),
    estimate: (said, count) => said(count, count),
    onlyIn: (said) => said("x"),
    inJust: (said) => said(["x", "y"]),
  },
  review: {
    done: (said, count) => said(count, count),
    inAll: (said, count) => said(count),
    last: (said) => said("x"),
    actsAs: (said) => said("x", "y"),
    isCited: (said) => said("x"),
    counted: (said, count) => said(count),
  },
  export: {
    progress: (said, count) => said(count, count),
    done: (said, count) => said(count),
  },
  pages: {
    moreExact: (said, count) => said(count),
    moreAtLeast: (said, count) => said(count),
    of: (said, count) => said(count, "x"),
  },
  matrix: {
    region: (said) => said("x"),
    moreTargets: (said) => said("x"),
    moreRows: (said) => said("x"),
    share: (said, count) => said(count, "x"),
    unclear: (said, count) => said(count),
    figure: (said, count) => said(count, "x", "y", "z"),
  },
  timeline: {
    undated: (said) => said("x"),
    coarse: (said) => said("x"),
    point: (said) => said("x", "y", "z"),
    ofWhole: (said, count) => said("x", count, "y"),
  },
  network: {
    pair: (said) => said("x", "y"),
    morePairs: (said, count) => said(count),
    moreActors: (said) => said("x"),
  },
};

/** What is the same in both languages: names, signs, and forms that have no word of their own. */
const SAME: readonly string[] = [
  "product",
  "noOrigin",
  "original.title",
  "stances.neutral",
  "stanceLink",
  "stanceOf",
  "coarse",
  "between",
  "saved.name",
  "export.forms.json",
  "export.forms.bibtex",
  "export.forms.ris",
  "export.forms.feed",
  "pages.of",
  "pages.names.matrix",
  "timeline.point",
];

/** Numbers alone are written alike while they are small. */
const NUMBERS: readonly string[] = ["number"];

const keysOf = <Whole extends object>(whole: Whole) => Object.keys(whole) as (keyof Whole)[];
const functions = keysOf(CALLS);

function call<Key extends FunctionKey>(strings: Strings, key: Key, count: number): string {
  return CALLS[key](strings[key], count);
}

/** Every word by its path, functions by what they say of a count. */
function wordsOf(strings: Strings, count: number): Map<string, string> {
  const found = new Map<string, string>();
  const add = (value: unknown, path: string): void => {
    if (typeof value === "string") found.set(path, value);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) add(inner, `${path}.${key}`);
  };
  for (const key of keysOf(strings)) if (key !== "messages" && key !== "lang") add(strings[key], key);
  for (const key of functions) found.set(key, call(strings, key, count));
  for (const part of keysOf(PART_CALLS))
    for (const [key, call] of Object.entries(PART_CALLS[part]) as [
      string,
      (said: unknown, count: number) => string,
    ][])
      found.set(`${part}.${key}`, call(strings[part][key as never], count));
  return found;
}

describe("the words of both languages", () => {
  it.each([0, 1, 2, 12_345])("have the same keys, and each says something of %d", (count) => {
    const [english, german] = [wordsOf(en, count), wordsOf(de, count)];
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    for (const words of [english, german])
      expect([...words].filter(([, text]) => text.trim() === "" || /undefined|NaN/.test(text))).toEqual([]);
  });

  it("differ, but for what is the same in both", () => {
    const english = wordsOf(en, 2);
    const same = [...wordsOf(de, 2)].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
    expect(same.filter((key) => !NUMBERS.includes(key)).sort()).toEqual([...SAME].sort());
  });

  it("count in the singular and in the plural", () => {
    const counting = [
      "found",
      "copies",
      "hits",
      "minutes",
      "moreTargets",
      "relative",
      "sinceRelative",
    ] as const;
    for (const strings of [en, de])
      for (const key of counting) {
        const [none, one, two] = [0, 1, 2].map((count) => call(strings, key, count).replace(/\d+/g, ""));
        expect(one).not.toBe(two);
        expect(none).toBe(two);
      }
  });

  it("write numbers and dates as the language does", () => {
    expect([en.number(12_345), de.number(12_345)]).toEqual(["12,345", "12.345"]);
    expect([en.figure(0.9), de.figure(0.9)]).toEqual(["0.90", "0,90"]);
    expect([en.day(DATE), de.day(DATE)]).toEqual(["31 May 2024", "31. Mai 2024"]);
    expect([en.languageName("ko"), de.languageName("ko"), de.languageName("no such code")]).toEqual([
      "Korean",
      "Koreanisch",
      "no such code",
    ]);
  });

  it("order centuries rightly in English", () => {
    expect([1, 2, 3, 11, 21].map((century) => en.century(century))).toEqual(
      ["1st", "2nd", "3rd", "11th", "21st"].map((ordinal) => `${ordinal} century`),
    );
  });
});

describe("notices and failures", () => {
  const FAULTS = [
    'q="open',
    "q=(open",
    "q=closed)",
    "q=()",
    'q=""',
    "q=OR a",
    "q=a !!",
    "q=foo:bar",
    "q=actor:",
    "q=title:!!",
    "q=date:2024-13",
    "q=date:2025..2024",
    "q=a*b",
    "q=((((((((((((((((((((((((((((((((((((((((a))))))))))))))))))))))))))))))))))))))))))))))))))))))))",
    "from=x",
    "from=2025&to=2024",
    "all=x",
    "undated=x",
    "sort=x",
    "size=x",
  ];

  it.each(FAULTS)("is said in German: %s", (params) => {
    const { notices } = fromSearchParams(new URLSearchParams(params));
    expect(notices.length).toBeGreaterThan(0);
    for (const { code, message, values = {} } of notices) {
      const said = (de as Strings).messages.notices[code]?.(values);
      expect(typeof said).toBe("string");
      expect(said).not.toBe(message);
      expect(said).not.toMatch(/undefined/);
    }
  });

  it("is left in English where a value is not known", () => {
    expect(say`${undefined} ist neu`).toBeNull();
    expect(say`${"Das"} ist neu`).toBe("Das ist neu");
    expect((de as Strings).messages.notices["unknown-field"]?.({})).toBeNull();
    expect((de as Strings).messages.notices["not-exact"]?.({})).toBeNull();
  });
});
