import type { FacetKey } from "../document/facets";
import type { Notice } from "../query/notices";
import { forEachFacet, type SearchQuery } from "../query/query";
import { toSortedValues } from "../text/sorted-values";
import { type Names, toFacetValues } from "./names";

/** The query with every chosen or excluded value in its canonical spelling. */
export function withKnownValues(query: SearchQuery, names: Names, notices: Notice[]): SearchQuery {
  const repaired = (key: FacetKey, values: readonly string[]): readonly string[] =>
    toSortedValues(values.flatMap((value) => toKnownValues(names, key, value, notices)));
  return {
    ...query,
    chosen: forEachFacet((key) => repaired(key, query.chosen[key])),
    excluded: forEachFacet((key) => repaired(key, query.excluded[key])),
  };
}

function toKnownValues(names: Names, key: FacetKey, value: string, notices: Notice[]): readonly string[] {
  const { values, known } = toFacetValues(names, key, value);
  if (!known)
    notices.push({
      code: "unknown-value",
      message: `No document has the ${key} “${value}”.`,
      values: { facet: key, value },
    });
  else if (!values.includes(value))
    notices.push({
      code: "repaired-value",
      message: `“${value}” was read as ${values.join(" or ")}.`,
      values: { value, taken: values.join(", ") },
    });
  return values;
}
