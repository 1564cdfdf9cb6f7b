import { createHash } from "node:crypto";
import { toWords } from "@/search/text/words";
import type { JudgedCollection, JudgedDocument, JudgedQuery } from "./collection";

const SAMPLED = 200;
const FEWEST = 5;
const MOST = 25;
/** The share of a passage's words that the reader does not remember, and of the rest what is remembered wrongly. */
const FORGOTTEN = 0.3;
const MISTAKEN = 0.1;

/**
 * Known-item queries: a reader half remembers a passage and looks for the document it was in. Sampled documents give
 * one query each, 5 to 25 words of one stretch of their text in order, common words and all, with some forgotten and
 * some taken from another document. The same documents and seed give the same queries. They favour the words of the
 * text over what a reader would type, so they help while ranking is tuned and prove little.
 */
export function toKnownItems(documents: readonly JudgedDocument[], seed: string): JudgedCollection {
  const drawn = documents
    .map((document) => ({ document, lot: toChance(seed, document.id) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ document }) => document);
  const queries: JudgedQuery[] = [];
  for (const [index, document] of drawn.entries()) {
    const query = toQuery(document, drawn[(index + 1) % drawn.length] ?? document, seed);
    if (query !== null) queries.push(query);
    if (queries.length === SAMPLED) break;
  }
  return {
    documents,
    queries,
    judgements: new Map(queries.map(({ id }) => [id, new Map([[id, 1]])])),
  };
}

/** A query of the document's id; null when its text is too short to give one. */
function toQuery({ id, text }: JudgedDocument, other: JudgedDocument, seed: string): JudgedQuery | null {
  const [words, others] = [toWords(text), toWords(other.text)];
  const wanted = FEWEST + Math.floor(toChance(seed, id, "length") * (MOST - FEWEST + 1));
  const stretch = Math.ceil(wanted / (1 - FORGOTTEN));
  const start = Math.floor(toChance(seed, id, "start") * Math.max(1, words.length - stretch));
  const remembered = words
    .slice(start, start + stretch)
    .filter((_, index) => toChance(seed, id, `word ${index}`) >= FORGOTTEN)
    .slice(0, wanted);
  if (remembered.length < FEWEST) return null;
  const written = remembered.map((word, index) => {
    const isMistaken = toChance(seed, id, `mistake ${index}`) < MISTAKEN;
    const instead = others[Math.floor(toChance(seed, id, `instead ${index}`) * others.length)];
    return (isMistaken ? (instead ?? word) : word).literal;
  });
  return { id, text: written.join(" ") };
}

/** From 0 to below 1, the same for the same words. */
function toChance(...words: readonly string[]): number {
  return createHash("sha256").update(words.join("\n")).digest().readUInt32BE() / 2 ** 32;
}
