"use client";

import type { ReactNode } from "react";
import type { Notice } from "@/search/query/notices";
import { isNarrowed, type SearchQuery, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import type { Failure } from "../client/failures";
import { Chips } from "../frame/chips";
import { Masthead } from "../frame/masthead";
import { Notices } from "../frame/notices";
import { ROOM_PATHS, type Room, toRoomLinkWith } from "../frame/page-links";
import { QueryForm } from "../frame/query-form";
import { Away } from "../frame/search-unavailable";
import { useStrings } from "../strings/use-strings";

/** What every picture says of its search. */
export type RoomAnswer = {
  readonly notices: readonly Notice[];
  readonly total: number;
  readonly exact: boolean;
};

/** The page around a picture of a search: the query, what is chosen, how many documents it is of. */
export function RoomPage({
  room,
  query,
  text,
  own = [],
  answer,
  children,
}: {
  room: Exclude<Room, "search">;
  query: SearchQuery;
  /** The query's text as it was asked. */
  text: string;
  /** Parameters of the room's own, which every way within it keeps. */
  own?: readonly (readonly [string, string])[];
  answer: RoomAnswer | Failure;
  children: ReactNode;
}) {
  const strings = useStrings();
  const toHref = (other: SearchQuery): string => toRoomLinkWith(room, other, own);
  const isAway = "advice" in answer;
  return (
    <>
      <Masthead skipTo={strings.rooms.skip} room={room} query={query}>
        <QueryForm query={query} input={{ defaultValue: text }} action={ROOM_PATHS[room]}>
          {own.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
        </QueryForm>
      </Masthead>
      <main id="main" className="picture-room" tabIndex={-1}>
        {isAway ? (
          <>
            {/* A picture has no script that would try again. */}
            <meta httpEquiv="refresh" content="5" />
            <Away failure={answer} link={toHref(query)} isShowing={false} />
          </>
        ) : (
          <>
            <Notices notices={answer.notices} text={text} />
            <Chips query={query} toHref={toHref} />
            <RoomHead room={room} query={query} answer={answer} />
            {answer.total === 0 ? <NothingFound query={query} /> : children}
          </>
        )}
      </main>
    </>
  );
}

function RoomHead({
  room,
  query,
  answer: { total, exact, notices },
}: {
  room: Exclude<Room, "search">;
  query: SearchQuery;
  answer: RoomAnswer;
}) {
  const strings = useStrings();
  const counted = strings.found(total, query.group);
  const isCut = !exact && (!query.close || notices.some(({ code }) => code === "not-exact"));
  const sure = exact ? strings.exact : isCut ? strings.inexact : strings.rooms.withClose;
  return (
    <div className="mb-4 border-b border-rule pb-3">
      <h1 className="font-serif text-xl font-[560] tracking-[-0.01em]">{strings[TITLES[room]].title}</h1>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-2">
        <span>
          <b className="font-semibold text-ink">{isCut ? strings.atLeast(counted) : counted}</b>{" "}
          <span className="text-ink-3">
            <span aria-hidden="true">{exact ? "= " : "≈ "}</span>
            {sure}
          </span>
        </span>
        <a href={toLink(query)}>{strings.rooms.showDocuments}</a>
        <a href={toLink(withChanges(query, {}), "/save")}>{strings.saved.save}</a>
      </p>
    </div>
  );
}

const TITLES = { matrix: "matrix", timeline: "timelineRoom", network: "network" } as const;

/** The search page alone says what each part left out would give. */
function NothingFound({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  if (!isNarrowed(query))
    return (
      <RoomNothing title={strings.emptyCorpus}>
        <p className="text-ink-2">{strings.emptyCorpusAdvice}</p>
      </RoomNothing>
    );
  return (
    <RoomNothing title={strings.emptyTitle}>
      <p className="text-ink-2">
        {strings.rooms.toSearchAdvice} <a href={toLink(query)}>{strings.toSearch}</a>
      </p>
    </RoomNothing>
  );
}

/** Why there is no picture. */
export function RoomNothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="py-8">
      <h2 className="mb-1 font-serif text-lg font-[560]">{title}</h2>
      {children}
    </section>
  );
}
