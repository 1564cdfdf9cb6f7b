import { toIssueKey } from "../text/issue-key";
import { toNameKey } from "../text/name-key";
import type { NameEntry, NameKind } from "./name-entry";

/** What is asked of the names of a collection. Who asks need not know whether they are in memory or on disk. */
export type NameTable = {
  /** The names of a kind that are spelt so, by the key of the spelling, each once. */
  readonly spelt: (kind: NameKind, key: string) => readonly string[];
  /** The names of a kind of which some spelling has this in it, by its key. */
  readonly containing: (kind: NameKind, part: string) => readonly string[];
  /** The names of a kind of which a word of some spelling begins so. */
  readonly beginning: (kind: NameKind, start: string) => readonly string[];
  /** Whether a target is an issue that is not offered to who does not name it. */
  readonly isUnoffered: (target: string) => boolean;
};

/** The keys of all spellings of a name. */
export function toNameKeys({ name, aliases }: NameEntry): readonly string[] {
  return [...new Set([name, ...aliases].map(toNameKey))];
}

/** The same, and those by which a target is known where nothing is spelt just so. */
export function toKnownKeys(entry: NameEntry): readonly string[] {
  const keys = toNameKeys(entry);
  return [...new Set([...keys, ...(entry.kind === "target" ? keys.map(toIssueKey) : [])])];
}

/** A table of entries that are in memory, in the order of their ids. */
export function toNameTable(entries: readonly NameEntry[]): NameTable {
  const all = entries.map(({ kind, name, ...entry }) => ({
    kind,
    name,
    keys: toNameKeys({ kind, name, ...entry }),
  }));
  const having = (kind: NameKind, fits: (key: string) => boolean): readonly string[] =>
    all.filter((one) => one.kind === kind && one.keys.some(fits)).map(({ name }) => name);
  const byKey = toByKey(entries);
  const unoffered = toUnoffered(entries);
  return {
    spelt: (kind, key) => byKey.get(toPlace(kind, key)) ?? [],
    containing: (kind, part) => having(kind, (key) => key.includes(part)),
    beginning: (kind, start) => having(kind, (key) => ` ${key}`.includes(` ${start}`)),
    isUnoffered: (target) => unoffered.has(target),
  };
}

function toPlace(kind: NameKind, key: string): string {
  return `${kind} ${key}`;
}

function toByKey(entries: readonly NameEntry[]): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>();
  for (const entry of entries)
    for (const key of toKnownKeys(entry)) {
      const place = toPlace(entry.kind, key);
      const known = byKey.get(place);
      if (!known) byKey.set(place, [entry.name]);
      else if (!known.includes(entry.name)) known.push(entry.name);
    }
  return byKey;
}

/** Targets that are issues which several documents do not share, and nothing else. */
function toUnoffered(entries: readonly NameEntry[]): ReadonlySet<string> {
  const targets = entries.filter(({ kind }) => kind === "target");
  const offered = new Set(targets.filter((entry) => entry.offered !== false).map(({ name }) => name));
  return new Set(targets.map(({ name }) => name).filter((name) => !offered.has(name)));
}
