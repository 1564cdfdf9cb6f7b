import { type FacetKey, toFacetKey } from "../document/facets";
import { isRecordField, type RecordField } from "../document/record-fields";
import { type Token, toTokens } from "../query/tokens";

/** The token that the caret stands at the end of, as far as it is written. */
export type Unfinished = {
  /** Where it begins, in UTF-16 code units; a denial before it is not part of it. */
  readonly start: number;
  /** Where what a completion replaces may end, the likelier first. */
  readonly ends: readonly number[];
  /** What is written of the value, or of the word. */
  readonly typed: string;
  /** The facet, or the field of the record, whose value it is; null for a bare word. */
  readonly field: FacetKey | RecordField | null;
};

/** The unfinished token before the caret; null where nothing can be completed. */
export function toUnfinishedToken(text: string, caret: number): Unfinished | null {
  const token = toTokens(text.slice(0, caret)).tokens.at(-1);
  if (token?.at[1] !== caret) return null;
  const written = toWritten(text.slice(0, caret), token);
  if (written === null) return null;
  return { start: token.at[0], ends: toEnds(text, caret, token), ...written };
}

function toWritten(before: string, token: Token): Pick<Unfinished, "typed" | "field"> | null {
  if (token.kind === "word")
    return /[\p{L}\p{N}\p{M}]$/u.test(token.text) ? { typed: token.text, field: null } : null;
  if (token.kind !== "field") return null;
  const name = token.name.toLowerCase();
  const field = isRecordField(name) ? name : toFacetKey(name);
  const { prefix, text, quoted } = token.value ?? { prefix: "", text: "", quoted: false };
  if (field === null || (quoted && isClosed(before, token))) return null;
  return { typed: prefix + text, field };
}

/** Whether the quotation at the end has its second mark. */
function isClosed(before: string, token: Token): boolean {
  return !toTokens(before).notices.some(
    (notice) => notice.code === "unbalanced-quote" && (notice.at?.[0] ?? 0) >= token.at[0],
  );
}

/** A word goes with what is left of it after the caret; an open quotation may belong to a mark far away. */
function toEnds(text: string, caret: number, token: Token): readonly number[] {
  const whole = toTokens(text).tokens.find((one) => one.at[0] === token.at[0])?.at[1] ?? caret;
  const isQuoted = token.kind === "field" && token.value?.quoted === true;
  return isQuoted ? [caret, whole] : [whole, caret];
}
