import type { ShownSearch } from "@/search/query/saved-search";
import { useStrings } from "../strings/use-strings";
import { NameAndNote } from "./name-and-note";
import type { Typed } from "./saved-frame";
import { SharingFields, type SharingOptions } from "./sharing-fields";

/** Forms that change a saved search, or delete it. */
export function SettingsPanel({
  search,
  isDeleting,
  typed,
  sharing,
}: {
  search: ShownSearch;
  isDeleting: boolean;
  typed: Typed;
  /** Null where it cannot be shared: without a login, or where it is nobody's. */
  sharing: SharingOptions | null;
}) {
  const strings = useStrings();
  const action = `${search.url}/change`;
  const isUsed = search.namedBy.length > 0;
  return (
    <section aria-labelledby="settings-title">
      <h2 id="settings-title" className="saved-heading">
        {strings.saved.settings}
      </h2>
      <form method="post" action={action} className="saved-form">
        <NameAndNote name={typed.name ?? search.name} note={typed.note ?? search.note} />
        <label>
          {strings.saved.link}
          <input className="field" name="link" required defaultValue={typed.link ?? search.link} />
        </label>
        {sharing === null ? null : <SharingFields options={sharing} current={search} />}
        <button type="submit" className="button" name="do" value="edit">
          {strings.saved.keep}
        </button>
      </form>
      <details className="saved-more" open={isDeleting} id="delete">
        <summary>{strings.saved.remove}</summary>
        <form method="post" action={action} className="saved-form">
          <p>{isUsed ? strings.saved.removeUsed(search.namedBy) : strings.saved.removeHint}</p>
          {isUsed ? <input type="hidden" name="force" value="true" /> : null}
          <button type="submit" className="button" name="do" value="delete">
            {isUsed ? strings.saved.removeAnyway : strings.saved.remove}
          </button>
        </form>
      </details>
    </section>
  );
}
