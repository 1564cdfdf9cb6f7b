import type { Precision } from "@/search/document/document";
import { useStrings } from "../strings/use-strings";
import { toDateText } from "./dates";

/** When a document was published, as precisely as it is known and no more. */
export function DocumentDate({
  published,
  precision,
}: {
  published: string | null;
  precision: Precision | null;
}) {
  const strings = useStrings();
  if (published === null) return <span className="text-ink-3">{strings.dateUnknown}</span>;
  const hint = precision === "month" ? strings.monthOnly : precision === "year" ? strings.yearOnly : null;
  return (
    <time dateTime={published} className="text-ink-2">
      {toDateText(published, strings)}
      {hint === null ? null : <span className="text-ink-3">, {hint}</span>}
    </time>
  );
}
