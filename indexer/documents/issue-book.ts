import { LEAST_OFFERED } from "@/search/collection/name-entry";
import { toIssueKey } from "@/search/text/issue-key";
import type { DocumentRow } from "../manifest/manifest";
import { isTellingIssue } from "./telling-issue";

/** An issue of the collection. */
export type Issue = {
  readonly name: string;
  /** How else documents spell it. */
  readonly spellings: readonly string[];
  /** Whether two documents or more have a side on it that counts, and it is the same in each. */
  readonly offered: boolean;
  /** What each collection has of it, by name. */
  readonly shares: ReadonlyMap<string, Share>;
};

/** How the documents of one collection spell an issue, and how many of them have a side on it that counts. */
type Share = { readonly spellings: ReadonlySet<string>; readonly counted: number };

/** The issues of all documents, one name each. What is in it depends on the documents alone, not on their order. */
export type IssueBook = {
  /** The name of an issue in any spelling. */
  readonly toName: (spelling: string) => string;
  /** By what they are recognised by. */
  readonly issues: ReadonlyMap<string, Issue>;
};

/** What is known of names apart from the documents. */
export type KnownIssues = {
  /** The spelling that is settled for what is recognised by this key; null where the documents decide. */
  readonly toFixed: (key: string) => string | null;
  /** Other names of a name. */
  readonly toAllAliases: (name: string) => readonly string[];
};

type Row = Pick<DocumentRow, "gone" | "issues" | "collection">;
/** They are gone through more than once, and not held. */
type AllRows = { readonly values: () => Iterable<Row> };
/** How many documents have each spelling. */
type Spellings = Map<string, number>;

/** Brings together what is one issue: by its key, and by the other names that are known of it. */
export function toIssueBook(rows: AllRows, known: KnownIssues): IssueBook {
  const spelt = new Map<string, Spellings>();
  for (const { issues } of toPresent(rows))
    for (const [key, { as }] of Object.entries(issues)) add(spelt, key, as, 1);
  const toRoot = toMerged(spelt, known);
  const joined = new Map<string, Spellings>();
  for (const [key, spellings] of spelt)
    for (const [spelling, count] of spellings) add(joined, toRoot(key), spelling, count);
  const shares = toShares(rows, toRoot);
  const issues = new Map(
    Array.from(joined, ([key, spellings]) => {
      const of = shares.get(key) ?? new Map<string, Share>();
      const documents = [...of.values()].reduce((sum, { counted }) => sum + counted, 0);
      return [key, { ...toIssue(key, spellings, documents, known), shares: of }];
    }),
  );
  return {
    issues,
    toName: (spelling) => issues.get(toRoot(toIssueKey(spelling)))?.name ?? spelling,
  };
}

type RowWithIssues = Row & Required<Pick<Row, "issues">>;

/** Those that are there and have issues. */
function* toPresent(rows: AllRows): Generator<RowWithIssues> {
  for (const { gone, collection, issues } of rows.values())
    if (gone === null && issues !== undefined) yield { gone, collection, issues };
}

/** What each collection has of each issue, by the issue's key. */
function toShares(
  rows: AllRows,
  toRoot: (key: string) => string,
): ReadonlyMap<string, ReadonlyMap<string, Share>> {
  const shares = new Map<string, Map<string, { spellings: Set<string>; counted: number }>>();
  for (const { collection, issues } of toPresent(rows)) {
    const counted = new Set<string>();
    for (const [one, { as, counts }] of Object.entries(issues)) {
      const key = toRoot(one);
      const of = shares.get(key) ?? new Map<string, { spellings: Set<string>; counted: number }>();
      const share = of.get(collection) ?? { spellings: new Set(), counted: 0 };
      share.spellings.add(as);
      if (counts && !counted.has(key)) share.counted += 1;
      if (counts) counted.add(key);
      shares.set(key, of.set(collection, share));
    }
  }
  return shares;
}

function add(to: Map<string, Spellings>, key: string, spelling: string, count: number): void {
  const spellings: Spellings = to.get(key) ?? new Map();
  to.set(key, spellings.set(spelling, (spellings.get(spelling) ?? 0) + count));
}

/** Leads each key that is another name of exactly one issue to the key of that issue. */
function toMerged(
  spelt: ReadonlyMap<string, Spellings>,
  { toAllAliases }: KnownIssues,
): (key: string) => string {
  const owners = new Map<string, Set<string>>();
  for (const [key, spellings] of spelt)
    for (const alias of [...spellings.keys()].flatMap(toAllAliases).map(toIssueKey))
      if (alias !== key && spelt.has(alias)) owners.set(alias, (owners.get(alias) ?? new Set()).add(key));
  return (key) => {
    const [owner, ...others] = owners.get(key) ?? [];
    return owner === undefined || others.length > 0 || owners.has(owner) ? key : owner;
  };
}

function toIssue(
  key: string,
  spellings: Spellings,
  documents: number,
  { toFixed }: KnownIssues,
): Omit<Issue, "shares"> {
  const [most = key] = [...spellings.entries()].sort(byUse).map(([spelling]) => spelling);
  const name = toFixed(key) ?? most;
  const offered = documents >= LEAST_OFFERED && isTellingIssue(name);
  return { name, spellings: [...spellings.keys()].filter((one) => one !== name).sort(), offered };
}

/** The most frequent first; of equals the one with fewer capitals, as headings have them, then the shorter. */
function byUse([a, usesOfA]: readonly [string, number], [b, usesOfB]: readonly [string, number]): number {
  return usesOfB - usesOfA || toCapitals(a) - toCapitals(b) || a.length - b.length || (a < b ? -1 : 1);
}

function toCapitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
