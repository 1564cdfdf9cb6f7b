import { type Issue, type IssueBook, type KnownIssues, toIssueBook } from "../documents/issue-book";
import { toRespelt } from "../documents/issue-names";
import type { DocumentRow, Rows } from "../manifest/manifest";
import type { Respelling } from "../publishing/respell";

/** The documents whose issues are not in the index by their names, and the issues that are not there as they are. */
export type RunIssues = {
  readonly respelling: Respelling;
  readonly changed: readonly (readonly [key: string, issue: Issue])[];
};

/**
 * What a run has to publish of issues. `rows` are all documents that have some; those that it has written are in the index by their
 * own spelling, the others by the names of the last run, whose documents are `previous`.
 */
export function toRunIssues(
  rows: Pick<Rows<DocumentRow>, "values">,
  isWritten: (id: string) => boolean,
  previous: Pick<Rows<DocumentRow>, "values">,
  known: KnownIssues,
): RunIssues {
  const book = toIssueBook(rows, known);
  const last = toIssueBook(previous, known);
  const isSpeltOtherwise = ({ id, issues = {} }: DocumentRow): boolean =>
    Object.values(issues).some(({ as }) => book.toName(as) !== (isWritten(id) ? as : last.toName(as)));
  const ids: string[] = [];
  for (const row of rows.values()) if (isSpeltOtherwise(row)) ids.push(row.id);
  return {
    respelling: { ids, respell: (stored) => toRespelt(stored, book.toName) },
    changed: toChanged(book, last),
  };
}

/** Issues that are otherwise than they were; one that is gone is not offered. */
function toChanged(book: IssueBook, last: IssueBook): RunIssues["changed"] {
  const gone = [...last.issues].flatMap(([key, issue]) =>
    book.issues.has(key) ? [] : [[key, { ...issue, offered: false, shares: new Map() }] as const],
  );
  const changed = [...book.issues].filter(([key, issue]) => !isSame(issue, last.issues.get(key)));
  return [...changed, ...gone];
}

function toShareText({ shares }: Pick<Issue, "shares">): string {
  const all = Array.from(shares, ([name, { spellings, counted }]) => [
    name,
    counted,
    ...[...spellings].sort(),
  ]);
  return JSON.stringify(all.sort());
}

function isSame({ name, offered, spellings, shares }: Issue, other: Issue | undefined): boolean {
  return (
    other?.name === name &&
    other.offered === offered &&
    toShareText(other) === toShareText({ shares }) &&
    other.spellings.length === spellings.length &&
    other.spellings.every((spelling, at) => spelling === spellings[at])
  );
}
