import { type SearchQuery, withChanges } from "@/search/query";
import { toLink } from "@/search/query-url";
import type { Timeline } from "@/search/result";
import { DatePresets } from "./date-presets";
import { HiddenParameters } from "./hidden-parameters";
import { Icon } from "./icons";
import { TimelineChart } from "./timeline-chart";
import { useStrings } from "./use-strings";

/** When documents were published and what times they speak of; forms that work by themselves. */
export function DateFacet({ query, timeline }: { query: SearchQuery; timeline: Timeline }) {
  const strings = useStrings();
  const isRange = query.from !== null || query.to !== null;
  const isMentioned = query.mentionedFrom !== null || query.mentionedTo !== null;
  return (
    <section className="facet" aria-labelledby="facet-when">
      <div className="facet-head">
        <h2 id="facet-when">{strings.when}</h2>
      </div>
      <TimelineChart query={query} timeline={timeline} />
      <RangeForm
        query={query}
        names={["from", "to"]}
        values={[query.from, query.to]}
        label={strings.published}
      />
      <DatePresets query={query} />
      {isRange ? <KeepUndated query={query} /> : null}
      <details open={isMentioned}>
        <summary className="more ml-0!">{strings.mentionedHint}</summary>
        <div className="pt-1">
          <RangeForm
            query={query}
            names={["mentioned.from", "mentioned.to"]}
            values={[query.mentionedFrom, query.mentionedTo]}
            label={strings.mentioned}
          />
        </div>
      </details>
    </section>
  );
}

function KeepUndated({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  return (
    <a
      className="value-main relative! quiet"
      href={toLink(withChanges(query, { undated: !query.undated }))}
      aria-current={query.undated ? "true" : undefined}
    >
      <span className={`value-box ${query.undated ? "border-ink! bg-ink text-on-ink" : ""}`}>
        {query.undated ? <Icon name="check" /> : null}
      </span>
      {strings.keepUndated}
    </a>
  );
}

function RangeForm({
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
      // New values make new inputs, so that the fields always say what is asked.
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
