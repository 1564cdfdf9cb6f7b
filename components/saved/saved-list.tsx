"use client";

import type { ListedSearch } from "@/search/query/saved-search";
import { fromLink } from "@/search/query/url";
import { useVisitor } from "../client/visitor";
import type { Strings } from "../strings/en";
import { useStrings } from "../strings/use-strings";
import { toMomentText } from "../ui/dates";
import { FindForm } from "./find-form";
import { ImportForm, type ImportReport } from "./import-form";
import type { ListOptions } from "./list-options";
import { QueryWords } from "./query-words";
import { SharingMark } from "./sharing-mark";

/** What changed in a saved search since the last visit of its reader, in numbers. */
type News = { readonly came: number; readonly changed: number; readonly gone: number };

export type ListRow = { readonly search: ListedSearch; readonly news: News | null };

/** All saved searches: found by name, note or query, in an order, in groups that are linked to each other. */
export function SavedList({
  groups,
  options,
  count,
  isShared,
  report,
}: {
  /** One group where they are not grouped. */
  groups: readonly (readonly ListRow[])[];
  options: ListOptions;
  /** All there are, whatever is found. */
  count: number;
  /** Whether there are searches of several readers, so that each says whose it is. */
  isShared: boolean;
  /** What became of a file that was just read in. */
  report: ImportReport | null;
}) {
  const strings = useStrings();
  const { maySave } = useVisitor();
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
          <FindForm options={options} isShared={isShared} />
          {isFound ? null : <p>{strings.saved.noneFound}</p>}
          <form action="/compare/choose">
            {groups.map((rows) => (
              <ul key={rows[0]?.search.slug} className="saved-list">
                {rows.map((row) => (
                  <Row key={row.search.slug} row={row} isShared={isShared} />
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
      {maySave ? <ImportForm report={report} /> : null}
    </>
  );
}

function Row({ row: { search, news }, isShared }: { row: ListRow; isShared: boolean }) {
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
          <QueryWords query={fromLink(search.link).query} />
        </p>
        <p className="text-ink-2">
          {[
            strings.saved.modes[search.mode],
            toTotalText(search, strings),
            toMomentText(search.createdAt, strings),
          ].join(" · ")}
          {" · "}
          {isQuiet ? (
            strings.saved.noNews
          ) : (
            <b className="font-semibold text-ink">{strings.saved.news(news.came, news.changed, news.gone)}</b>
          )}
        </p>
        {isShared ? (
          <p className="text-ink-2">
            <SharingMark sharing={search} />
          </p>
        ) : null}
        {search.note === "" ? null : <p className="saved-text">{search.note}</p>}
      </div>
    </li>
  );
}

/** The list does not count one whose query names others that not everybody sees; its page does. */
function toTotalText({ total, names }: ListedSearch, strings: Strings): string {
  if (total !== null) return strings.found(total, null);
  return names.length > 0 ? strings.sharing.uncounted : strings.saved.tooMany;
}
