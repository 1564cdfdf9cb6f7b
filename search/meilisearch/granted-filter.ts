import { toCode } from "../text/encoding";
import { NO_DOCUMENT, toInExpression } from "./expressions";
import type { SearchParameters } from "./requests";

type Filter = SearchParameters["filter"];

/** The expression for the documents of these collections. */
export function toGrantedExpression(granted: readonly string[]): string {
  return granted.length === 0 ? NO_DOCUMENT : toInExpression("collectionCode", granted.map(toCode));
}

/** A filter in any form that the engine takes, and besides an expression: of a list all members must hold. */
export function withExpression(filter: Filter, expression: string): NonNullable<Filter> {
  if (Array.isArray(filter)) return [expression, ...filter];
  if (typeof filter !== "string" || filter.trim() === "") return expression;
  return `(${expression}) AND (${filter})`;
}
