import type { Span } from "../text/span";
import type { Notice, NoticeValues } from "./notices";
import type { Token } from "./tokens";

/** Tokens of a text with the place up to which they are read, the depth of parentheses there, and what was repaired. */
export type Reader = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly notices: Notice[];
  at: number;
  depth: number;
  /** Whether parentheses were left out since they were too deep. */
  isTooDeep: boolean;
};

/** Adds a notice of what was repaired. */
export function addNotice(
  reader: Reader,
  code: Notice["code"],
  message: string,
  at: Span,
  values: NoticeValues,
): void {
  reader.notices.push({ code, message, values, at });
}

/** Adds a notice of an operator that joins nothing. */
export function addDangling(reader: Reader, operator: Token): void {
  const written = reader.text.slice(...operator.at);
  addNotice(
    reader,
    "dangling-operator",
    `${written} has nothing to join here, so it was left out.`,
    operator.at,
    {
      written,
    },
  );
}
