"use client";

import Link from "next/link";
import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { DocumentNeighbours } from "@/search/answer/neighbours";
import type { ListedCorrection } from "@/search/document/listed-corrections";
import type { Notice } from "@/search/query/notices";
import type { SearchQuery } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { CachedAnswers } from "../client/cached-answers";
import { Notices } from "../frame/notices";
import { HitWords } from "../hits/hit-words";
import type { Strings } from "../strings/en";
import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";
import { AttachmentLines } from "./attachment-lines";
import { CitePanel } from "./cite-panel";
import { CorrectionsProvider } from "./corrections-context";
import { CorrectionsPanel } from "./corrections-panel";
import { DocumentHead } from "./document-head";
import { EvidencePanel } from "./evidence-panel";
import { HitSteps } from "./hit-steps";
import { toLayers, toPlaces } from "./layers";
import { LikeSelection } from "./like-selection";
import { NeighboursPanel } from "./neighbours-panel";
import type { ShownOriginal } from "./original-link";
import { OriginalPanel } from "./original-panel";
import { PageLink } from "./page-link";
import { PassageText } from "./passage-text";
import { RecordPanel } from "./record-panel";
import { type RailSection, TagRail } from "./tag-rail";
import { type TagRow, type TagRows, toTagRows } from "./tag-rows";
import { toUnsupportedText } from "./unsupported-text";

/** The page of a document: the text with its evidence and the reader's words, its tags at one side, its record at the other. */
export function DocumentPage({
  view,
  neighbours,
  query,
  corrections,
  original,
  notices,
}: {
  view: DocumentAnswer;
  neighbours: DocumentNeighbours;
  query: SearchQuery;
  corrections: readonly ListedCorrection[];
  /** Null where the file is not at hand. */
  original: ShownOriginal | null;
  /** What the page lacks. */
  notices: readonly Notice[];
}) {
  const strings = useStrings();
  const rows = toTagRows(view.tags, view.text, strings);
  const places = toPlaces(rows, view.tags.stances, view.passages);
  return (
    <CachedAnswers>
      <CorrectionsProvider key={view.id} document={view.id} initial={corrections}>
        <div className="document-page">
          <main id="main" className="reader" tabIndex={-1}>
            <Notices notices={notices} text="" />
            <HitBar view={view} query={query} count={places.hits.length} />
            <article className="sheet" lang={view.metadata.language?.value}>
              <DocumentHead view={view} original={original} />
              <AttachmentLines view={view} query={query} />
              {view.passages.map((passage, at) => (
                <PassageText
                  key={passage.number}
                  number={passage.number}
                  page={
                    passage.page === null || passage.page === view.passages[at - 1]?.page ? null : (
                      <PageLink id={view.id} page={passage.page} original={original} />
                    )
                  }
                  runs={toLayers(passage, view.text, places)}
                  stances={view.tags.stances}
                />
              ))}
            </article>
          </main>
          <aside className="pane" aria-label={strings.whereItStands}>
            <EvidencePanel view={view} original={original} />
            <OriginalPanel view={view} original={original} />
            <CorrectionsPanel />
            <NeighboursPanel id={view.id} query={query} neighbours={neighbours} />
            <RecordPanel view={view} />
            <CitePanel view={view} />
          </aside>
          <aside className="tag-rail" id="tags" aria-label={strings.tagsOfDocument}>
            <TagRail sections={toSections(rows, view, strings)} />
          </aside>
        </div>
      </CorrectionsProvider>
    </CachedAnswers>
  );
}

function toSections(rows: TagRows, view: DocumentAnswer, strings: Strings): readonly RailSection[] {
  const plain = (list: readonly TagRow[]) =>
    list.map(({ key, label, hint, subject, places }) => ({
      key,
      label,
      hint,
      subject,
      count: places.length,
    }));
  return [
    { title: strings.facets.actor, tags: plain(rows.actors), empty: strings.noTags },
    {
      title: strings.dates,
      tags: plain(rows.dates),
      empty: toUnsupportedText(view, "dates", strings.noTags, strings),
    },
    {
      title: strings.facets.source,
      tags: plain(rows.sources),
      empty: toUnsupportedText(view, "sources", strings.noTags, strings),
    },
  ];
}

/** The way back to the search, its words with their counts, and the steps through them. */
function HitBar({ view, query, count }: { view: DocumentAnswer; query: SearchQuery; count: number }) {
  const strings = useStrings();
  return (
    <div className="hit-bar">
      <Link className="quiet target gap-1" href={toLink(query)} prefetch={false}>
        <Icon name="left" />
        {strings.backToResults}
      </Link>
      <HitWords terms={view.terms} />
      <LikeSelection view={view} />
      <HitSteps count={count} />
    </div>
  );
}
