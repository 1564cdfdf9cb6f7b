import { LINK_KINDS, type ListedSearch, type SavedLink, type ShownSearch } from "@/search/saved-search";
import { useStrings } from "../use-strings";

/** What a saved search builds on and is linked to, and a way to add to it. */
export function AroundPanel({ search, others }: { search: ShownSearch; others: readonly ListedSearch[] }) {
  const strings = useStrings();
  return (
    <section aria-labelledby="around-title">
      <h2 id="around-title" className="saved-heading">
        {strings.saved.around}
      </h2>
      <Named label={strings.saved.names} slugs={search.names} others={others} />
      <Named label={strings.saved.namedBy} slugs={search.namedBy} others={others} />
      {search.links.length === 0 ? null : (
        <ul className="saved-links">
          {search.links.map((link) => (
            <LinkRow key={`${link.direction} ${link.kind} ${link.slug}`} url={search.url} link={link} />
          ))}
        </ul>
      )}
      {others.length === 0 ? (
        <p className="text-ink-2">{strings.saved.alone}</p>
      ) : (
        <>
          <LinkForm url={search.url} others={others} />
          <CompareForm slug={search.slug} others={others} />
        </>
      )}
    </section>
  );
}

function Named({
  label,
  slugs,
  others,
}: {
  label: string;
  slugs: readonly string[];
  others: readonly ListedSearch[];
}) {
  if (slugs.length === 0) return null;
  return (
    <p className="mb-2">
      {label}{" "}
      {slugs.map((slug, at) => (
        <span key={slug}>
          {at > 0 ? ", " : ""}
          <a href={`/s/${encodeURIComponent(slug)}`}>
            {others.find((other) => other.slug === slug)?.name ?? slug}
          </a>
        </span>
      ))}
    </p>
  );
}

function LinkRow({ url, link }: { url: string; link: SavedLink }) {
  const strings = useStrings();
  const isOwn = link.direction === "to";
  return (
    <li>
      <span className="text-ink-2">{(isOwn ? strings.saved.kinds : strings.saved.kindsBack)[link.kind]}</span>{" "}
      <a href={`/s/${encodeURIComponent(link.slug)}`}>{link.name}</a>
      {link.note === "" ? null : <span className="block text-ink-2">{link.note}</span>}
      {isOwn ? (
        <form method="post" action={`${url}/change`}>
          <input type="hidden" name="to" value={link.slug} />
          <input type="hidden" name="kind" value={link.kind} />
          <button
            type="submit"
            className="text-button"
            name="do"
            value="unlink"
            aria-label={strings.saved.unlink(link.name)}
          >
            {strings.remove}
          </button>
        </form>
      ) : null}
    </li>
  );
}

function LinkForm({ url, others }: { url: string; others: readonly ListedSearch[] }) {
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

function CompareForm({ slug, others }: { slug: string; others: readonly ListedSearch[] }) {
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
