import { toSavedPath } from "@/search/query/paths";
import type { ListedSearch, SavedLink, ShownSearch } from "@/search/query/saved-search";
import { useStrings } from "../strings/use-strings";
import { CompareForm, LinkForm } from "./link-forms";
import { RemoveButton } from "./remove-button";

/** What a saved search builds on and is linked to, and forms to add a link. */
export function LinksPanel({ search, others }: { search: ShownSearch; others: readonly ListedSearch[] }) {
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
            <LinkRow
              key={`${link.direction} ${link.kind} ${link.slug}`}
              search={search}
              link={link}
              isChangeable={[search, ...others].some(
                ({ slug, changeable }) => changeable && [search.slug, link.slug].includes(slug),
              )}
            />
          ))}
        </ul>
      )}
      {others.length === 0 ? (
        <p className="text-ink-2">{strings.saved.alone}</p>
      ) : (
        <>
          {search.changeable ? <LinkForm url={search.url} others={others} /> : null}
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
          <a href={toSavedPath(slug)}>{others.find((other) => other.slug === slug)?.name ?? slug}</a>
        </span>
      ))}
    </p>
  );
}

function LinkRow({
  search,
  link,
  isChangeable,
}: {
  search: ShownSearch;
  link: SavedLink;
  /** Whether the reader may change one of its ends. */
  isChangeable: boolean;
}) {
  const strings = useStrings();
  const isFromHere = link.direction === "to";
  return (
    <li>
      <span className="text-ink-2">
        {(isFromHere ? strings.saved.kinds : strings.saved.kindsBack)[link.kind]}
      </span>{" "}
      <a href={toSavedPath(link.slug)}>{link.name}</a>
      {link.note === "" ? null : <span className="block text-ink-2">{link.note}</span>}
      {isChangeable ? (
        <form method="post" action={`${search.url}/change`}>
          <input type="hidden" name="from" value={isFromHere ? search.slug : link.slug} />
          <input type="hidden" name="to" value={isFromHere ? link.slug : search.slug} />
          <input type="hidden" name="kind" value={link.kind} />
          <RemoveButton action="unlink" label={strings.saved.unlink(link.name)} />
        </form>
      ) : null}
    </li>
  );
}
