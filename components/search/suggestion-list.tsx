import type { SuggestionRow } from "./suggestion-rows";

/** The id of the option of a row, as `aria-activedescendant` names it. */
export function toOptionId(list: string, row: number): string {
  return `${list}-${row}`;
}

/** The list below the query box, its options in groups. Focus stays in the box. */
export function SuggestionList({
  id,
  label,
  rows,
  active,
  onAccept,
}: {
  id: string;
  label: string;
  rows: readonly SuggestionRow[];
  active: number;
  onAccept: (row: SuggestionRow) => void;
}) {
  const numbered = rows.map((row, at) => ({ row, at }));
  const groups = [...new Set(rows.map((row) => row.group))];
  return (
    <div id={id} role="listbox" aria-label={label} className="suggestions">
      {groups.map((group, number) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
        <div key={group} role="group" aria-labelledby={`${id}-group-${number}`}>
          <div id={`${id}-group-${number}`} role="presentation" className="suggestions-group">
            {group}
          </div>
          {numbered
            .filter(({ row }) => row.group === group)
            .map(({ row, at }) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and says which option is active.
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are pressed in the box.
              <div
                key={row.label}
                id={toOptionId(id, at)}
                role="option"
                aria-selected={at === active}
                className={row.does.kind === "forget" ? "suggestion suggestion-forget" : "suggestion"}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onAccept(row)}
              >
                <span>{row.label}</span>
                {row.note === null ? null : <small>{row.note}</small>}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
