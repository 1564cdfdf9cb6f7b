import { LINK_KINDS, type ListedSearch } from "@/search/query/saved-search";
import { useStrings } from "../strings/use-strings";

/** Links a saved search to another. */
export function LinkForm({ url, others }: { url: string; others: readonly ListedSearch[] }) {
  const strings = useStrings();
  return (
    <details className="saved-more">
      <summary>{strings.saved.addLink}</summary>
      <form method="post" action={`${url}/change`} className="saved-form">
        <label>
          {strings.saved.kind}
          <select className="field" name="kind">
            {LINK_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {strings.saved.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <OtherField label={strings.saved.to} name="to" others={others} />
        <label>
          {strings.saved.note}
          <input className="field" name="note" maxLength={10_000} autoComplete="off" />
        </label>
        <button type="submit" className="button" name="do" value="link">
          {strings.saved.addLink}
        </button>
      </form>
    </details>
  );
}

/** Leads to a saved search side by side with another. */
export function CompareForm({ slug, others }: { slug: string; others: readonly ListedSearch[] }) {
  const strings = useStrings();
  return (
    <details className="saved-more">
      <summary>{strings.saved.compareWith}</summary>
      <form action="/compare" className="saved-form">
        <input type="hidden" name="a" value={slug} />
        <OtherField label={strings.saved.compareWith} name="b" others={others} />
        <button type="submit" className="button">
          {strings.saved.compare}
        </button>
      </form>
    </details>
  );
}

function OtherField({
  label,
  name,
  others,
}: {
  label: string;
  name: string;
  others: readonly ListedSearch[];
}) {
  return (
    <label>
      {label}
      <select className="field" name={name}>
        {others.map((other) => (
          <option key={other.slug} value={other.slug}>
            {other.name}
          </option>
        ))}
      </select>
    </label>
  );
}
