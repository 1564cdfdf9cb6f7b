import { toTaggedDocument } from "@/indexer/documents/tagged-document";
import { toIndexedDocument } from "@/indexer/documents/to-indexed-document";
import type { NameEntry } from "@/search/collection/name-entry";
import type { StanceTag } from "@/search/document/document";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toStemCode } from "@/search/text/encoding";
import { aDocument, aStance, someTags, sourced } from "../support/documents";

/** Words with their forms, with neighbours that stem alike or begin alike, in several scripts; some look like codes. */
export const WORDS = [
  "missile",
  "missiles",
  "munition",
  "Munitions",
  "munitioned",
  "north",
  "Korea",
  "Koreas",
  "treaty",
  "treaties",
  "sanction",
  "sanctions",
  "sanctioned",
  "news",
  "new",
  "Putin",
  "Putin's",
  "Kim",
  "Jong-un",
  "U.S.",
  "alliance",
  "allied",
  "the",
  "of",
  "very",
  "Зеленский",
  "Зеленского",
  "젤렌스키",
  "젤렌스키는",
  "北朝鮮",
  "Zelenský",
  "café",
  "3,000",
  "3000",
  "antitank",
  toStemCode("missil"),
  "zx00",
  "naïve",
  "co-operate",
  "anti-tank",
  "weapon",
  "weapons",
] as const;

const BETWEEN = [" ", " ", " ", " ", " ", ", ", ". ", "; ", "\n\n", " (", ") ", " — ", ": ", "-"] as const;
export const ACTORS = ["Kim Jong Un", "Vladimir Putin", "North Korea", "NATO", "Russia"] as const;
export const SOURCES = ["Reuters", "The Economist", "Yonhap"] as const;
export const TARGETS = ["Sanctions", "Russia–North Korea alliance"] as const;
const PUBLISHERS = ["YTN", "Harbor Wire", null] as const;
/** Names whose spellings are words of the corpus, of one word and of several. */
export const NAMES: readonly NameEntry[] = [
  aName("Zelenský", ["Зеленский", "젤렌스키"]),
  aName("North Korea", ["北朝鮮", "Koreas alliance"]),
  aName("Kim Jong Un", ["Kim"]),
  aName("U.S.", ["munition treaty", "café"]),
];

function aName(name: string, aliases: readonly string[]): NameEntry {
  return { id: name.replace(/[^A-Za-z]/g, "_"), kind: "actor", name, aliases, adjectives: [], type: null };
}

const DATES = [
  "2024",
  "2024-05",
  "2024-05-31",
  "2024-12-31",
  "2025-01-07",
  "2023-12",
  "1962",
  "1962-10-22",
  null,
] as const;
const MENTIONED = ["1962", "1962-10", "1962-10-22", "2019", "2024-02-29", "199", "2024"] as const;

export function pick<Value>(random: () => number, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError("There is nothing to pick from.");
  return value;
}

function some<Value>(random: () => number, values: readonly Value[], share: number): Value[] {
  return values.filter(() => random() < share);
}

function toText(random: () => number, length: number): string {
  let text = "";
  for (let count = 0; count < length; count += 1) text += pick(random, WORDS) + pick(random, BETWEEN);
  return `${text}end.`;
}

/**
 * A small corpus that is hard on exactness: every kind of word, break, date and tag, and stories whose documents differ in
 * words, tags, publishers and dates.
 */
export function toCorpus(random: () => number, size: number): IndexedDocument[] {
  const texts = Array.from({ length: size }, (_, at) => ({
    id: `d${at}`,
    text: toText(random, 2 + Math.floor(random() * 30)),
  }));
  return texts.flatMap(({ id, text }) => {
    const copies = random() < COPIED ? 1 + Math.floor(random() * 3) : 0;
    if (copies === 0) return [toDocument(random, id, text)];
    const others = Array.from({ length: copies }, (_, at) =>
      toDocument(random, `${id}c${at}`, random() < 0.5 ? text : `${text} ${toText(random, 4)}`),
    );
    const story = { story: id, storySize: copies + 1 };
    return [toDocument(random, id, text), ...others].map((document) => ({ ...document, ...story }));
  });
}

const LONG_AGO = "2026-01-01T00:00:00.000Z";
const TIMES = { firstIngested: LONG_AGO, changed: LONG_AGO, retagged: LONG_AGO } as const;

/** The share of documents that have copies. */
const COPIED = 0.25;

function toDocument(random: () => number, id: string, text: string): IndexedDocument {
  const published = pick(random, DATES);
  const publisher = pick(random, PUBLISHERS);
  return toIndexedDocument(
    toTaggedDocument(
      aDocument({
        id,
        collection: pick(random, ["wires", "briefs"]),
        title: sourced(toText(random, 3)),
        text,
        published: published === null ? null : sourced(published),
        publisher: publisher === null ? null : sourced(publisher),
        language: random() < 0.8 ? sourced("en") : null,
      }),
      {
        ...someTags({
          actors: some(random, ACTORS, 0.4),
          sources: some(random, SOURCES, 0.3),
          dates: some(random, MENTIONED, 0.2),
        }),
        stances: toStances(random),
      },
    ),
    TIMES,
  );
}

/** Sides of the author and of others, some of them without a name, and some that are only possible. */
function toStances(random: () => number): StanceTag[] {
  return [...TARGETS, ...TARGETS].flatMap((target) => {
    if (random() < 0.7) return [];
    const holder = pick(random, [null, null, "Reuters", "officials"]);
    const stance = pick(random, ["favor", "against", "neutral"] as const);
    return [aStance({ target, stance, holder, named: holder !== "officials", possible: random() < 0.3 })];
  });
}

/** A text beyond the engine's positions: 90,000 words; the last is found nowhere else. */
export function toLongDocument(random: () => number): IndexedDocument {
  return toIndexedDocument(
    toTaggedDocument(
      aDocument({
        id: "long",
        title: sourced("A long one"),
        text: `${toText(random, 90_000)} Lastword stands here.`,
      }),
      someTags({}),
    ),
    TIMES,
  );
}
