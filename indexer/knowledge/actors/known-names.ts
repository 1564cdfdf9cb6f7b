import type { ActorType } from "@/search/document/document";
import { COUNTRIES } from "./countries";
import { ARMED_GROUPS } from "./groups";
import { HISTORICAL_STATES } from "./historical-states";
import { ORGANIZATIONS } from "./organizations";
import { OUTLETS } from "./outlets";
import { PEOPLE } from "./people";
import { PLACES } from "./places";

/** One name of the tables: whose it is, and how it names it. */
export type KnownName = {
  /** The canonical name. */
  readonly name: string;
  readonly type: ActorType;
  /** `name`: it names the actor; `people`: an adjective or a people of a country; `seat`: its capital. */
  readonly as: "name" | "people" | "seat";
  readonly outlet: boolean;
};

const PLAIN = /^[A-Za-z0-9]*$/;

/** Letters of a name as they are compared: no accents, no dots after capitals, no hyphens, straight apostrophes. */
export function toLetters(word: string): string {
  if (PLAIN.test(word)) return word;
  const straight = word.replaceAll("’", "'");
  const bare = /^[\x20-\x7e]*$/.test(straight)
    ? straight
    : straight.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  return bare.replaceAll(".", "");
}

/** Names recur in a text and from text to text. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 100;
const keys = new Map<string, string>();

/** The key of a name: its words without hyphens and points. Case is kept, for "US" is not "us". */
export function toNameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = toKey(name);
  if (keys.size >= MOST_REMEMBERED) keys.clear();
  if (name.length <= LONGEST_REMEMBERED) keys.set(name, key);
  return key;
}

function toKey(name: string): string {
  const parted = name
    .replaceAll("’", "'")
    .replace(/'s\b/g, " 's")
    .replace(/s' /g, "s ' ")
    .replaceAll(",", " ,");
  return toLetters(parted.replace(/[-‐–/]/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

let names: ReadonlyMap<string, KnownName> | null = null;
let spellings: ReadonlyMap<string, readonly string[]> | null = null;

/** All names of the tables by their key. The tables are read once. */
export function readKnownNames(): ReadonlyMap<string, KnownName> {
  if (!names) build();
  return names ?? new Map();
}

/** All spellings of a canonical name, itself first. */
export function readSpellings(): ReadonlyMap<string, readonly string[]> {
  if (!spellings) build();
  return spellings ?? new Map();
}

function build(): void {
  const byKey = new Map<string, KnownName>();
  const byName = new Map<string, string[]>();
  const put = (spelling: string, known: KnownName): void => {
    const key = toNameKey(spelling);
    if (key && !byKey.has(key)) byKey.set(key, known);
    if (known.as === "seat") return;
    const list = byName.get(known.name) ?? [known.name];
    if (!list.includes(spelling)) list.push(spelling);
    byName.set(known.name, list);
  };
  const putRow = (row: string, type: ActorType, outlet = false): void => {
    const [all = "", people = ""] = row.split("#");
    const [name = "", ...also] = all.split("|");
    for (const spelling of [name, ...also]) put(spelling, { name, type, as: "name", outlet });
    for (const word of people.split("|").filter(Boolean)) put(word, { name, type, as: "people", outlet });
  };
  for (const row of PEOPLE) putRow(row, "person");
  for (const { name, also, people, elsewhere } of COUNTRIES) {
    for (const spelling of [name, ...also, ...elsewhere])
      put(spelling, { name, type: "country", as: "name", outlet: false });
    for (const word of people) put(word, { name, type: "country", as: "people", outlet: false });
  }
  for (const row of HISTORICAL_STATES) putRow(row, "country");
  for (const row of ORGANIZATIONS) putRow(row, "organization");
  for (const row of ARMED_GROUPS) putRow(row, "organization");
  for (const row of OUTLETS) putRow(row, "organization", true);
  for (const row of PLACES) putRow(row, "place");
  for (const { name, seat } of COUNTRIES)
    if (seat && seat !== name) put(seat, { name: seat, type: "place", as: "seat", outlet: false });
  names = byKey;
  spellings = byName;
}
