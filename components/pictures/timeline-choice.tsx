import { FACET_KEYS } from "@/search/document/facets";
import type { ComparedTimeline } from "@/search/pictures/timeline-result";
import type { SearchQuery } from "@/search/query/query";
import { COMPARED_AS, toTimelineParams } from "@/search/query/timeline-parameters";
import { HiddenParameters } from "../frame/hidden-parameters";
import { PAGE_PATHS, toPageLinkWith } from "../frame/page-links";
import { useStrings } from "../strings/use-strings";
import { toValueText } from "../ui/value-text";

/** What is drawn and compared: links and plain forms that lead to the same search. */
export function TimelineChoice({ query, timeline }: { query: SearchQuery; timeline: ComparedTimeline }) {
  const strings = useStrings();
  const { ask } = timeline;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
      <nav className="segments" aria-label={strings.timeline.asLabel}>
        {COMPARED_AS.map((as) => (
          <a
            key={as}
            href={toPageLinkWith("timeline", query, toTimelineParams({ ...ask, as }))}
            aria-current={ask.as === as ? "true" : undefined}
          >
            {strings.timeline.as[as]}
          </a>
        ))}
      </nav>
      <form className="flex items-center gap-2" method="get" action={PAGE_PATHS.timeline}>
        <HiddenParameters query={query} without={[]} />
        <HiddenInputs params={toTimelineParams({ ...ask, by: null, values: [] })} />
        <label className="text-ink-2" htmlFor="compare-by">
          {strings.timeline.by}
        </label>
        <select className="field w-auto!" id="compare-by" name="by" defaultValue={ask.by ?? ""}>
          <option value="">{strings.timeline.nothing}</option>
          {FACET_KEYS.map((key) => (
            <option key={key} value={key}>
              {strings.facets[key]}
            </option>
          ))}
        </select>
        <button className="button" type="submit">
          {strings.timeline.compare}
        </button>
      </form>
      <ValuesForm query={query} timeline={timeline} />
    </div>
  );
}

function HiddenInputs({ params }: { params: readonly (readonly [string, string])[] }) {
  return params.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

function ValuesForm({ query, timeline }: { query: SearchQuery; timeline: ComparedTimeline }) {
  const strings = useStrings();
  const { ask, offered, series } = timeline;
  const { by } = ask;
  const drawn = series.flatMap(({ value }) => (value === null ? [] : [value]));
  const values = [...new Set([...drawn, ...offered])];
  if (by === null || values.length === 0) return null;
  return (
    <form className="w-full" method="get" action={PAGE_PATHS.timeline}>
      <HiddenParameters query={query} without={[]} />
      <HiddenInputs params={toTimelineParams({ ...ask, values: [] })} />
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <legend className="mb-1 text-ink-2">
          {strings.timeline.values} <span className="text-ink-3">({strings.timeline.mostValues})</span>
        </legend>
        {values.map((value) => (
          <label key={value} className="inline-flex min-h-7 items-center gap-1.5">
            <input
              type="checkbox"
              className="accent-ink"
              name="values"
              value={value}
              defaultChecked={drawn.includes(value)}
            />
            {toValueText(by, value, strings)}
          </label>
        ))}
        <button className="button" type="submit">
          {strings.apply}
        </button>
      </fieldset>
    </form>
  );
}
