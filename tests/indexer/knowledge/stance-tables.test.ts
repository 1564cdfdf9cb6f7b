import { CHANGE_NOUNS, CHANGE_PAIRS, CHANGE_VERBS } from "@/indexer/knowledge/stances/change-verbs";
import { EMBEDDING_NOUNS, EMBEDDING_VERBS } from "@/indexer/knowledge/stances/embedding-verbs";
import {
  HOLDER_NOUNS,
  HOLDING_ADJECTIVES,
  JUDGING_ADJECTIVES,
  JUDGING_DEEDS,
  JUDGING_NOUNS,
} from "@/indexer/knowledge/stances/judging-words";
import { isNoIssue } from "@/indexer/knowledge/stances/no-issues";
import { NOUN_FRAMES } from "@/indexer/knowledge/stances/noun-frames";
import { VERB_FRAMES, type VerbFrame } from "@/indexer/knowledge/stances/verb-frames";

const frames: readonly VerbFrame[] = VERB_FRAMES;
const lines: readonly string[] = [
  ...frames.map(({ verbs }) => verbs),
  ...NOUN_FRAMES.map(({ nouns }) => nouns),
  ...[...CHANGE_VERBS, ...CHANGE_PAIRS, ...CHANGE_NOUNS].map(({ words }) => words),
  ...[...EMBEDDING_VERBS, ...EMBEDDING_NOUNS].map(({ words }) => words),
  ...[...JUDGING_ADJECTIVES, ...JUDGING_NOUNS, ...JUDGING_DEEDS].map(({ words }) => words),
  ...[...HOLDING_ADJECTIVES, ...HOLDER_NOUNS].map(({ words }) => words),
];

/** What is there more than once. */
function toRepeated(words: readonly string[]): string[] {
  return words.filter((word, at) => words.indexOf(word) !== at);
}

/** The sides of a verb in one place. */
function sidesOf(verb: string, target: string): readonly (1 | -1)[] {
  return frames
    .filter((one) => one.target === target && one.verbs.split(" ").includes(verb))
    .map(({ side }) => side);
}

describe("the tables of stances", () => {
  it("have words of the right form, none twice in a class", () => {
    expect(lines.filter((line) => !/^[a-z'_:-]+(?: [a-z'_:-]+)*$/.test(line))).toEqual([]);
    expect(lines.flatMap((line) => toRepeated(line.split(" ")))).toEqual([]);
  });

  it("name every class once", () => {
    for (const table of [VERB_FRAMES, NOUN_FRAMES, EMBEDDING_VERBS]) {
      expect(toRepeated(table.map(({ name }) => name))).toEqual([]);
    }
  });

  it("hold the verbs of news: at least 150 classes, 700 verbs", () => {
    expect(VERB_FRAMES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(frames.flatMap(({ verbs }) => verbs.split(" "))).size).toBeGreaterThanOrEqual(700);
  });

  it("give no verb two sides in one place", () => {
    const places = frames.flatMap(({ target, verbs }) =>
      verbs.split(" ").map((verb) => [verb, target] as const),
    );
    const both = places.filter(([verb, target]) => new Set(sidesOf(verb, target)).size > 1);
    expect([...new Set(both.map(([verb, target]) => `${verb} ${target}`))].sort()).toEqual([]);
  });

  it.each([
    ["condemn", "object", -1],
    ["vote", "on:against", -1],
    ["vote", "on:for", 1],
    ["side", "on:with", 1],
    ["endorse", "object", 1],
    ["withdraw", "on:from", -1],
    ["blame", "on:on", -1],
    ["grant", "recipient", 1],
  ] as const)("know whom %s is on: %s", (verb, target, side) => {
    expect(new Set(sidesOf(verb, target))).toEqual(new Set([side]));
  });

  it.each(["say", "tell", "report", "announce_results", "apologise", "die", "mourn", "visit"])(
    "have no frame for %s, which takes no side",
    (verb) => {
      expect(frames.filter(({ verbs }) => verbs.split(" ").includes(verb))).toEqual([]);
    },
  );
});

describe("the nouns that are no issue", () => {
  it.each(["room", "anniversaries", "trophy", "details", "weeks"])("have %s", (noun) => {
    expect(isNoIssue(noun)).toBe(true);
  });

  it.each(["law", "treaty", "withdrawal", "pipeline", "sanctions", "ceasefire", "wall", "election"])(
    "have not %s, which somebody can be for or against",
    (noun) => {
      expect(isNoIssue(noun)).toBe(false);
    },
  );
});
