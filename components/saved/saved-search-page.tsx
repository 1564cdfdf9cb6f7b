"use client";

import type { Hit } from "@/search/answer/result";
import type { Notice } from "@/search/query/notices";
import { toSetLink } from "@/search/query/paths";
import type { ListedSearch, SavedChanges, ShownHook, ShownSearch } from "@/search/query/saved-search";
import { fromLink } from "@/search/query/url";
import { Notices } from "../frame/notices";
import { HitList } from "../hits/hit-list";
import { useStrings } from "../strings/use-strings";
import { toMomentText } from "../ui/dates";
import { ChangesPanel, type Span } from "./changes-panel";
import { HooksPanel } from "./hooks-panel";
import { LinksPanel } from "./links-panel";
import { QueryWords } from "./query-words";
import type { Typed } from "./saved-frame";
import { SettingsPanel } from "./settings-panel";
import type { SharingOptions } from "./sharing-fields";
import { SharingMark } from "./sharing-mark";

/** All that a page of a saved search shows. */
export type SavedPage = {
  readonly search: ShownSearch;
  /** Its first documents, and how many there are. */
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly exact: boolean;
  /** What of the documents is missing. */
  readonly notices: readonly Notice[];
  /** Null where it holds too many to be followed. */
  readonly changes: SavedChanges | null;
  /** Whether the changes were to begin at a time of which nothing is known. */
  readonly isTooEarly: boolean;
  readonly spans: readonly Span[];
  readonly others: readonly ListedSearch[];
  /** Null where the reader may not see them. */
  readonly hooks: readonly ShownHook[] | null;
  /** How the reader may share it; null without a login. */
  readonly sharing: SharingOptions | null;
  /** The secret of a webhook that was just added. */
  readonly secret: string | null;
  readonly isDeleting: boolean;
  readonly typed: Typed;
};

/** A saved search: what it is, what changed, which documents it has, what it is linked to. */
export function SavedSearchPage({ page }: { page: SavedPage }) {
  const strings = useStrings();
  const { search, hits, changes } = page;
  const { query } = fromLink(search.link);
  const setLink = toSetLink(search.slug);
  const isFrozen = search.mode === "frozen";
  const saved = toMomentText(search.createdAt, strings);
  return (
    <article className="saved-grid">
      <link rel="alternate" type="application/atom+xml" href={`${search.url}/feed`} />
      <header className="saved-wide">
        <h1 className="saved-title">{search.name}</h1>
        <p>
          <QueryWords query={query} />
        </p>
        <p className="text-ink-2">
          {isFrozen ? strings.saved.frozenSince(saved) : strings.saved.liveSince(saved)}
          {isFrozen ? ` · ${strings.saved.generation(search.generation)}` : ""}
          {" · "}
          {strings.saved.asText(search.slug)}
        </p>
        {page.sharing === null ? null : (
          <p className="text-ink-2">
            <SharingMark sharing={search} />
          </p>
        )}
        {search.note === "" ? null : <p className="saved-text">{search.note}</p>}
        <p className="saved-ways">
          <a href={isFrozen ? setLink : search.link}>
            {isFrozen ? strings.saved.openDocuments : strings.saved.openSearch}
          </a>
          <a href={`${search.url}/feed`}>{strings.saved.feed}</a>
        </p>
      </header>
      <div className="saved-main">
        {changes === null ? (
          <p className="notice">{strings.saved.tooMany}</p>
        ) : (
          <ChangesPanel url={search.url} query={query} changes={changes} spans={page.spans} />
        )}
        <section aria-labelledby="documents-title" className="mt-6">
          <h2 id="documents-title" className="saved-heading">
            {strings.saved.documentsTitle}{" "}
            <span className="font-sans text-sm font-normal text-ink-2">
              {page.exact
                ? strings.found(page.total, null)
                : strings.atLeast(strings.found(page.total, null))}
            </span>
          </h2>
          <Notices notices={page.notices} text="" />
          <HitList query={query} hits={hits} start={1} />
          {page.total > hits.length ? (
            <p className="mt-3">
              <a href={setLink}>{strings.show(strings.found(page.total, null))}</a>
            </p>
          ) : null}
        </section>
      </div>
      <aside className="saved-side">
        <LinksPanel search={search} others={page.others} />
        {page.hooks === null ? null : (
          <HooksPanel url={search.url} hooks={page.hooks} secret={page.secret} typed={page.typed} />
        )}
        {search.changeable ? (
          <SettingsPanel
            search={search}
            isDeleting={page.isDeleting}
            typed={page.typed}
            sharing={search.owner === null && !search.mine ? null : page.sharing}
          />
        ) : null}
      </aside>
    </article>
  );
}
