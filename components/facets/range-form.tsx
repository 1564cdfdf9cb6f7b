import type { SearchQuery } from "@/search/query/query";
import { HiddenParameters } from "../frame/hidden-parameters";
import { useStrings } from "../strings/use-strings";

/** From when to when, as a form that works by itself. */
export function RangeForm({
  query,
  names,
  values,
  label,
}: {
  query: SearchQuery;
  names: readonly [string, string];
  values: readonly [string | null, string | null];
  label: string;
}) {
  const strings = useStrings();
  const [from, to] = names;
  return (
    <form
      className="mb-1 grid grid-cols-[1fr_auto_1fr_auto] items-center gap-1.5"
      method="get"
      action="/"
      aria-label={label}
      // New values make new inputs, so that the fields always say what is chosen.
      key={`${values[0]} ${values[1]}`}
    >
      <HiddenParameters query={query} without={[from, to]} />
      <DateField name={from} value={values[0]} label={`${label}: ${strings.from}`} />
      <span className="text-ink-3">{strings.until}</span>
      <DateField name={to} value={values[1]} label={`${label}: ${strings.to}`} />
      <button className="button px-2!" type="submit">
        {strings.apply}
      </button>
    </form>
  );
}

function DateField({ name, value, label }: { name: string; value: string | null; label: string }) {
  const strings = useStrings();
  return (
    <input
      className="field"
      name={name}
      defaultValue={value ?? ""}
      placeholder={strings.datePlaceholder}
      title={strings.dateHint}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
