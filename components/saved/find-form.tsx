import { useStrings } from "../strings/use-strings";
import { LIST_ORDERS, LIST_OWNERS, type ListOptions } from "./list-options";

/** Finds saved searches, orders them, groups them by links. */
export function FindForm({
  options,
  isShared,
}: {
  options: ListOptions;
  /** Whether there are searches of several readers. */
  isShared: boolean;
}) {
  const strings = useStrings();
  const toHref = (changes: Partial<ListOptions>): string => {
    const { find, order, grouped, whose } = { ...options, ...changes };
    const params = new URLSearchParams({
      ...(find === "" ? {} : { find }),
      ...(order === "newest" ? {} : { order }),
      ...(grouped ? { grouped: "true" } : {}),
      ...(whose === "all" ? {} : { whose }),
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
          defaultValue={options.find}
          placeholder={strings.saved.find}
          aria-label={strings.saved.find}
        />
        {options.order === "newest" ? null : <input type="hidden" name="order" value={options.order} />}
        {options.grouped ? <input type="hidden" name="grouped" value="true" /> : null}
        {options.whose === "all" ? null : <input type="hidden" name="whose" value={options.whose} />}
        <button type="submit" className="button">
          {strings.searchButton}
        </button>
      </form>
      {isShared ? (
        <nav className="segments" aria-label={strings.sharing.whose}>
          {LIST_OWNERS.map((whose) => (
            <a
              key={whose}
              href={toHref({ whose })}
              aria-current={options.whose === whose ? "true" : undefined}
            >
              {strings.sharing.owners[whose]}
            </a>
          ))}
        </nav>
      ) : null}
      <nav className="segments" aria-label={strings.saved.order}>
        {LIST_ORDERS.map((order) => (
          <a key={order} href={toHref({ order })} aria-current={options.order === order ? "true" : undefined}>
            {strings.saved.orders[order]}
          </a>
        ))}
      </nav>
      <a href={toHref({ grouped: !options.grouped })}>
        {options.grouped ? strings.saved.ungrouped : strings.saved.grouped}
      </a>
    </div>
  );
}
