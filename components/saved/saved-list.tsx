"use client";

import type { ListedSearch } from "@/search/saved-search";
import { toMomentText } from "../dates";
import { useStrings } from "../use-strings";
import { LIST_ORDERS, type ListAsk } from "./list-ask";
import { QueryWords } from "./query-words";

/** What became of a saved search since its reader last looked, in numbers. */
export type News = { readonly came: number; readonly changed: number; readonly gone: number };

export type ListRow = { readonly search: ListedSearch; readonly news: News | null };

/** What became of a file that was read in: counts, and what was refused. */
export type ImportReport = {
  readonly imported: number;
  readonly known: number;
  readonly refused: readonly { readonly slug: string; readonly reason: string }[];
};

/** All saved searches: found by what they are called or ask, in an order, in groups that are linked to each other. */
export function SavedList({
  groups,
  ask,
  count,
  report,
}: {
  /** One group where they are not grouped. */
  groups: readonly (readonly ListRow[])[];
  ask: ListAsk;
  /** All there are, whatever is found. */
  count: number;
  /** What became of a file that was just read in. */
  report: ImportReport | null;
}) {
  const strings = useStrings();
  const isFound = groups.some((rows) => rows.length > 0);
  return (
    <>
      <h1 className="saved-title">{strings.saved.title}</h1>
      {count === 0 ? (
        <section className="py-4">
          <h2 className="saved-heading">{strings.saved.none}</h2>
          <p className="text-ink-2">{strings.saved.noneAdvice}</p>
        </section>
      ) : (
        <>
          <FindForm ask={ask} />
          {isFound ? null : <p>{strings.saved.noneFound}</p>}
          <form action="/compare/choose">
            {groups.map((rows) => (
              <ul key={rows[0]?.search.slug} className="saved-list">
                {rows.map((row) => (
                  <Row key={row.search.slug} row={row} />
                ))}
              </ul>
            ))}
            {count > 1 && isFound ? (
              <button type="submit" className="button mt-3">
                {strings.saved.compareChosen}
              </button>
            ) : null}
          </form>
          <p className="mt-6">
            <a href="/api/library" download="parallax-saved.json">
              {strings.saved.exportAll}
            </a>
          </p>
        </>
      )}
      <ImportForm report={report} />
    </>
  );
}

/** Reads a file of saved searches in, and says what became of the last one. */
function ImportForm({ report }: { report: ImportReport | null }) {
  const strings = useStrings();
  return (
    <details className="saved-more mt-2" open={report !== null}>
      <summary>{strings.saved.readIn}</summary>
      {report === null ? null : (
        <div className="notice notice-plain my-2" role="status">
          <p>
            {strings.saved.report(report.imported, report.known)}
            {report.refused.map(({ slug, reason }) => (
              <span key={slug} className="block">
                {slug}: <span lang="en">{reason}</span>
              </span>
            ))}
          </p>
        </div>
      )}
      <form method="post" action="/saved/import" encType="multipart/form-data" className="saved-form">
        <label>
          {strings.saved.file}
          <input type="file" name="file" accept="application/json,.json" required />
        </label>
        <button type="submit" className="button">
          {strings.saved.readIn}
        </button>
      </form>
    </details>
  );
}

function FindForm({ ask }: { ask: ListAsk }) {
  const strings = useStrings();
  const toHref = (changes: Partial<ListAsk>): string => {
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

function Row({ row: { search, news } }: { row: ListRow }) {
  const strings = useStrings();
  const isQuiet = news === null || news.came + news.changed + news.gone === 0;
  return (
    <li className="saved-row">
      <input
        type="checkbox"
        name="slug"
        value={search.slug}
        aria-label={strings.saved.chooseToCompare(search.name)}
      />
      <div className="min-w-0">
        <h2 className="hit-title">
          <a className="quiet" href={search.url}>
            {search.name}
          </a>
        </h2>
        <p>
          <QueryWords link={search.link} />
        </p>
        <p className="text-ink-2">
          {[
            strings.saved.modes[search.mode],
            search.total === null ? strings.saved.tooMany : strings.found(search.total, null),
            toMomentText(search.createdAt, strings),
          ].join(" · ")}
          {" · "}
          {isQuiet ? (
            strings.saved.noNews
          ) : (
            <b className="font-semibold text-ink">{strings.saved.news(news.came, news.changed, news.gone)}</b>
          )}
        </p>
        {search.note === "" ? null : <p className="saved-text">{search.note}</p>}
      </div>
    </li>
  );
}
