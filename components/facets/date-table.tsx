import type { Timeline } from "@/search/answer/result";
import { SearchLink } from "../client/search-link";
import { useStrings } from "../strings/use-strings";
import { toBucketText } from "../ui/dates";
import type { DateKind } from "./date-kind";

/** The same figures as the chart of dates, each a link. */
export function DateTable({
  timeline: { buckets, unit, undated },
  kind,
}: {
  timeline: Timeline;
  kind: DateKind;
}) {
  const strings = useStrings();
  return (
    <table className="timeline-table">
      <caption className="sr-only">{kind.label}</caption>
      <tbody>
        {buckets.map((bucket) => (
          <tr key={`${bucket.from} ${bucket.precision}`}>
            <th scope="row">
              <SearchLink className="quiet" query={kind.within(bucket.from, toBucketEnd(bucket.from, unit))}>
                {toBucketText(bucket.from, bucket.precision === undefined ? unit : "day", strings)}
              </SearchLink>
            </th>
            <td>{strings.number(bucket.count)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{kind.undated.long}</th>
          <td>{strings.number(undated)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function toBucketEnd(from: string, unit: Timeline["unit"]): string {
  return unit === "decade" ? String(Number(from) + 9).padStart(4, "0") : from;
}
