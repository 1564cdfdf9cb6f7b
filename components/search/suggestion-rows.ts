import { FIELD_NAMES } from "@/search/query/field-names";
import type { Completion } from "@/search/suggest/completion";
import type { Strings } from "../strings/en";

/** One line of the list below the query box. */
export type SuggestionRow = {
  readonly group: string;
  readonly label: string;
  readonly note: string | null;
  readonly does:
    | { readonly kind: "complete"; readonly completion: Completion }
    | { readonly kind: "search-again"; readonly text: string }
    | { readonly kind: "forget" };
};

/** So many past queries are shown beside suggestions. */
const MOST_PAST = 3;

/** The lines for what stands in the box, those of a group side by side. */
export function toSuggestionRows(
  text: string,
  completions: readonly Completion[],
  past: readonly string[],
  strings: Strings,
): readonly SuggestionRow[] {
  const wanted = text.trim().toLowerCase();
  const again = past.filter((one) => one !== text.trim() && one.toLowerCase().includes(wanted));
  const shown = wanted === "" ? again : again.slice(0, MOST_PAST);
  const group = strings.pastQueries;
  return [
    ...completions.map((one) => toCompletionRow(one, strings)),
    ...shown.map(
      (one): SuggestionRow => ({ group, label: one, note: null, does: { kind: "search-again", text: one } }),
    ),
    ...(shown.length > 0
      ? [{ group, label: strings.forgetQueries, note: null, does: { kind: "forget" } } as const]
      : []),
  ];
}

function toCompletionRow(completion: Completion, strings: Strings): SuggestionRow {
  const { kind, label, count } = completion;
  const field = FIELD_NAMES.find((name) => kind === "field" && `${name}:` === label);
  const note =
    field !== undefined ? strings.fieldHints[field] : count === null ? null : strings.found(count, null);
  return {
    group: strings.suggestionKinds[kind],
    label,
    note,
    does: { kind: "complete", completion },
  };
}
