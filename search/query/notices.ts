import type { Span } from "../text/span";

/** What was repaired, left out or could not be exact, in English words for the reader. Codes are stable. */
export type NoticeCode =
  | "unbalanced-quote"
  | "unbalanced-parenthesis"
  | "dangling-operator"
  | "nothing-to-search"
  | "nested-too-deeply"
  | "conditions-too-deep"
  | "unknown-field"
  | "empty-field"
  | "impossible-date"
  | "reversed-dates"
  | "unsupported-wildcard"
  | "unknown-value"
  | "unknown-lack"
  | "repaired-value"
  | "repaired-parameter"
  | "unknown-parameter"
  | "doubled-parameter"
  | "unknown-saved-search"
  | "unknown-document"
  | "unlike"
  | "too-many-likes"
  | "name-spellings"
  | "too-many-parameters"
  | "too-many-values"
  | "not-exact"
  | "not-available"
  | "part-missing";

export type NoticeValues = Readonly<Record<string, string>>;

export type Notice = {
  readonly code: NoticeCode;
  readonly message: string;
  /** What the message speaks of, so that it can be translated; lists are joined by commas. */
  readonly values?: NoticeValues;
  /** The place in `q` as it was sent, where there is one. */
  readonly at?: Span;
};

/** Notices of answers from which something is missing that cannot be counted. */
const CUT: readonly NoticeCode[] = ["not-exact", "part-missing"];

/** Whether an answer with these notices lacks something that it should have. */
export function isCutShort(notices: readonly Notice[]): boolean {
  return notices.some(({ code }) => CUT.includes(code));
}
