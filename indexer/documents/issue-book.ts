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
};

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

/** Fewer documents with a side on an issue than this, and it is not offered. */
const LEAST_OFFERED = 2;

type Row = Pick<DocumentRow, "gone" | "issues">;
/** How many documents have each spelling. */
type Spellings = Map<string, number>;

/** Brings together what is one issue: by its key, and by the other names that are known of it. */
export function toIssueBook(rows: Iterable<Row>, known: KnownIssues): IssueBook {
  const uses = [...rows].flatMap((row) =>
    row.gone === null && row.issues ? [Object.entries(row.issues)] : [],
  );
  const spelt = new Map<string, Spellings>();
  for (const [key, { as }] of uses.flat()) add(spelt, key, as, 1);
  const toRoot = toMerged(spelt, known);
  const documents = new Map<string, number>();
  for (const entries of uses)
    for (const key of new Set(entries.flatMap(([one, { counts }]) => (counts ? [toRoot(one)] : []))))
      documents.set(key, (documents.get(key) ?? 0) + 1);
  const joined = new Map<string, Spellings>();
  for (const [key, spellings] of spelt)
    for (const [spelling, count] of spellings) add(joined, toRoot(key), spelling, count);
  const issues = new Map(
    Array.from(joined, ([key, spellings]) => [key, toIssue(key, spellings, documents.get(key) ?? 0, known)]),
  );
  return {
    issues,
    toName: (spelling) => issues.get(toRoot(toIssueKey(spelling)))?.name ?? spelling,
  };
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

function toIssue(key: string, spellings: Spellings, documents: number, { toFixed }: KnownIssues): Issue {
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
