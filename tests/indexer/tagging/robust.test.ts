import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toRandom } from "@/bench/random";
import { toTags } from "@/indexer/tagging/pipeline";
import type { Tags } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import { toRounds } from "../../support/rounds";

const FOLDER = "corpus/briefs";
const TEXTS = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), "utf8"));
const TARGETS = [{ name: "Russia–North Korea alliance", aliases: ["the alliance"], definition: "" }];

const SHUFFLED = toRounds({ usual: 24, nightly: 200 });
/** Characters. */
const LENGTH = toRounds({ usual: 12_500, nightly: 100_000 });
const LONGEST = toRounds({ usual: 125_000, nightly: 1_000_000 });

function tag(text: string): Tags {
  return toTags({ text, title: null, publishedAt: "2024-12-31", publisher: "YTN", targets: TARGETS });
}

const ODD = [
  "😀",
  "\u0000",
  "\ud800",
  "북한은",
  "Кремль",
  "北朝鲜",
  "“",
  '"',
  "'s",
  "--",
  "U.S.",
  "1962",
  "\n\n",
  "constructor",
  "__proto__",
  "\u200d",
  "«",
  "…",
];

/** A text cut, shuffled and sprinkled with what no article holds. */
function corrupted(text: string, random: () => number): string {
  const words = text.split(/(\s+)/);
  const at = (): number => Math.floor(random() * words.length);
  const kind = Math.floor(random() * 4);
  if (kind === 0)
    return text.slice(Math.floor(random() * text.length), Math.floor(random() * text.length * 2));
  for (let times = 0; times < 60; times += 1) {
    const [a, b] = [at(), at()];
    if (kind === 1) [words[a], words[b]] = [words[b] ?? "", words[a] ?? ""];
    else
      words[a] = kind === 2 ? (ODD[Math.floor(random() * ODD.length)] ?? "") : (words[a] ?? "").toUpperCase();
  }
  return words.join("");
}

function spansOf({ actors, dates, sources, stances }: Tags): Span[] {
  const places = [...actors, ...dates].flatMap((one) => one.mentions);
  const cited = sources.flatMap(({ mention, cue, content }) => [
    ...(mention ? [[mention.start, mention.end] as const] : []),
    ...(cue ? [cue] : []),
    ...content,
  ]);
  return [
    ...places.map(({ start, end }) => [start, end] as const),
    ...cited,
    ...stances.flatMap((one) => one.evidence),
  ];
}

describe("the tagger", () => {
  it("never throws, stays inside the text and says the same twice, whatever became of the text", () => {
    const random = toRandom(11);
    for (let round = 0; round < SHUFFLED; round += 1) {
      const text = corrupted(TEXTS[round % TEXTS.length] ?? "", random);
      const tags = tag(text);
      for (const [start, end] of spansOf(tags)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      if (round % 10 === 0) expect(JSON.stringify(tag(text))).toBe(JSON.stringify(tags));
    }
  });

  it.each(["", " ", "\n", "\u0000", "\ud800", "a", "“", "Kim"])("reads %j", (text) => {
    expect(() => tag(text)).not.toThrow();
  });

  it.each([
    ["letters without a space", "x"],
    ["digits", "7"],
    ["quotation marks", '"'],
    ["hyphens", "-"],
    ["emoji", "😀"],
    ["one endless sentence", "a word, "],
    ["names", "Kim Jong Un, "],
    ["speech", "“I know,” he said, "],
    ["years", "2019 to 2020 "],
    ["headings", "Heading\n"],
  ])("comes to an end over a long run of %s", (_, piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    expect(spansOf(tag(text)).every(([, end]) => end <= text.length)).toBe(true);
  });

  it("reads a long text without a space", () => {
    expect(tag("x".repeat(LONGEST)).actors).toEqual([]);
  });
});
