import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toRandom } from "@/bench/random";
import { findActors } from "@/indexer/tagging/actors/find-actors";
import { toTags } from "@/indexer/tagging/pipeline";
import { findSources } from "@/indexer/tagging/sources/find-sources";
import { findStandGroups } from "@/indexer/tagging/stances/find-read-stances";
import { type Syntax, toSyntax } from "@/indexer/tagging/syntax/syntax";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import { anOddReading, ODD_TREES } from "../../support/odd-readings";
import { toRounds } from "../../support/rounds";

const FOLDER = "corpus/briefs";
const TEXTS = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), "utf8"));
const TARGETS = [{ name: "Russia–North Korea alliance", aliases: ["the alliance"], definition: "" }];
const TREES = Object.keys(ODD_TREES) as (keyof typeof ODD_TREES)[];
const ROUNDS = toRounds({ usual: 3, nightly: 40 });

/** Stands in plenty: names, wishes, verdicts, protests, quotations, pronouns that go back, words that a dash joins. */
const CROWDED =
  "Russia and China condemned the anti-war law, and Japan called it a crime, “we want it to end the war and support peace”, protests against the well-known-old-plan must stop, experts made the suggestion that they urged France to sign the treaty of the bill, ";

/** A tree that counts what is read of it: each look, and each token in the answer. */
function toCounted(syntax: Syntax): { readonly syntax: Syntax; readonly reads: () => number } {
  let reads = 0;
  const count = <Args extends readonly unknown[], Result>(read: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      const result = read(...args);
      reads += Array.isArray(result) ? 1 + result.length : 1;
      return result;
    };
  };
  const counted: Syntax = {
    parsed: syntax.parsed,
    headOf: count(syntax.headOf),
    relationOf: count(syntax.relationOf),
    partOf: count(syntax.partOf),
    wordAt: count(syntax.wordAt),
    childrenOf: count(syntax.childrenOf),
    childOf: count(syntax.childOf),
    phraseOf: count(syntax.phraseOf),
  };
  return { syntax: counted, reads: () => reads };
}

/** How often the stances of a text look at its trees, by token, and how many they are. */
function countReads(
  text: string,
  tree: keyof typeof ODD_TREES,
): { readonly reads: number; readonly stances: number } {
  const plain = toParsedText(text, null);
  const parsed = toParsedText(text, anOddReading(plain, tree, toRandom(3)));
  const trees = toSyntax(parsed);
  if (trees === null) throw new Error("The reading does not fit the text.");
  const actors = findActors(plain);
  const { syntax, reads } = toCounted(trees);
  const groups = findStandGroups(syntax, actors, findSources(plain, actors, null), TARGETS);
  return { reads: reads() / parsed.tokens.length, stances: groups.length };
}

describe.each(TREES)("trees with %s", (tree) => {
  it("make no tagger throw, and no place outside the text", () => {
    const random = toRandom(7);
    for (let round = 0; round < ROUNDS; round++) {
      const text = TEXTS[round % TEXTS.length] ?? "";
      const reading = anOddReading(toParsedText(text, null), tree, random);
      const { stances } = toTags({
        ...{ text, title: null, publishedAt: null, publisher: null },
        ...{ targets: TARGETS, reading },
      });
      for (const [start, end] of stances.flatMap(({ evidence, cue }) => [
        ...evidence,
        ...(cue ? [cue] : []),
      ])) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it.each([
    ["one endless sentence", CROWDED],
    ["many sentences", `${CROWDED}they said. `],
  ])("cost no more a word in a long text than in a short one: %s", (_, piece) => {
    const [short, long] = [countReads(piece.repeat(8), tree), countReads(piece.repeat(48), tree)];
    expect(short.reads).toBeGreaterThan(1);
    expect(long.reads).toBeLessThan(2 * short.reads);
  });
});

it("trees by chance hold stances, so that what is above looks at some", () => {
  const { stances } = countReads(CROWDED.repeat(40), "each near its verb, one in eight anywhere");
  expect(stances).toBeGreaterThan(5);
});
