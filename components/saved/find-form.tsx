import { useStrings } from "../strings/use-strings";
import { LIST_ORDERS, type ListOptions } from "./list-options";

/** Finds saved searches, puts them in an order, parts them by links. */
export function FindForm({ ask }: { ask: ListOptions }) {
  const strings = useStrings();
  const toHref = (changes: Partial<ListOptions>): string => {
    const { find, order, grouped } = { ...ask, ...changes };
    const params = new URLSearchParams({
      ...(find === "" ? {} : { find }),
      ...(order === "newest" ? {} : { order }),
      ...(grouped ? { grouped: "true" } : {}),
    });
    return `/saved?${params}`;
  };
  return (
    <div className="saved-ways mb-3">
      <form action="/saved" className="saved-find">
        <input
          className="field"
          type="search"
          name="find"
          defaultValue={ask.find}
          placeholder={strings.saved.find}
          aria-label={strings.saved.find}
        />
        {ask.order === "newest" ? null : <input type="hidden" name="order" value={ask.order} />}
        {ask.grouped ? <input type="hidden" name="grouped" value="true" /> : null}
        <button type="submit" className="button">
          {strings.searchButton}
        </button>
      </form>
      <nav className="segments" aria-label={strings.saved.order}>
        {LIST_ORDERS.map((order) => (
          <a key={order} href={toHref({ order })} aria-current={ask.order === order ? "true" : undefined}>
            {strings.saved.orders[order]}
          </a>
        ))}
      </nav>
      <a href={toHref({ grouped: !ask.grouped })}>
        {ask.grouped ? strings.saved.ungrouped : strings.saved.grouped}
      </a>
    </div>
  );
}
