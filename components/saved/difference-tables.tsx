import type { SetComparison } from "@/search/pictures/set-comparison-result";
import { useStrings } from "../strings/use-strings";
import { toValueText } from "../ui/value-text";

type Names = ReadonlyMap<string, string>;

/** How saved searches differ: values by how much their shares differ, each count a link. */
export function DifferenceTables({ comparison, names }: { comparison: SetComparison; names: Names }) {
  const strings = useStrings();
  const tables = comparison.apart.filter(({ values }) => values.length > 0);
  return (
    <section aria-labelledby="apart-title" className="mt-6">
      <h2 id="apart-title" className="saved-heading">
        {strings.saved.apart}
      </h2>
      <p className="mb-2 text-ink-2">{strings.saved.apartHint}</p>
      {tables.length === 0 ? <p>{strings.saved.notApart}</p> : null}
      {tables.map((one) => (
        <DifferenceTable key={one.facet} one={one} comparison={comparison} names={names} />
      ))}
    </section>
  );
}

function DifferenceTable({
  one: { facet, values },
  comparison: { series, slugs },
  names,
}: {
  one: SetComparison["apart"][number];
  comparison: SetComparison;
  names: Names;
}) {
  const strings = useStrings();
  const shareOf = (count: number, at: number): string =>
    strings.percent(count / Math.max(1, series[at]?.total.count ?? 0));
  return (
    <div className="picture-region mb-4">
      <table className="figures">
        <caption className="mb-1 text-left font-semibold">{strings.facets[facet]}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.saved.value}</th>
            {slugs.map((slug) => (
              <th key={slug} scope="col">
                {names.get(slug) ?? slug}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map(({ value, figures }) => (
            <tr key={value}>
              <th scope="row">{toValueText(facet, value, strings)}</th>
              {figures.map(({ count, link }, at) => (
                <td key={slugs[at]}>
                  {count === 0 ? (
                    "0"
                  ) : (
                    <a href={link}>
                      {strings.number(count)} ({shareOf(count, at)})
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
