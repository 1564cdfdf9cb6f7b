import type { HitsResult } from "@/search/answer/result";
import { isCutShort } from "@/search/query/notices";
import { type SearchQuery, SORTS, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { useVisitor } from "../client/visitor";
import type { Strings } from "../strings/en";
import { useStrings } from "../strings/use-strings";
import { DensitySwitch } from "./density-switch";
import { ExportMenu } from "./export-menu";
import { isPartial } from "./is-partial";

/** How many documents there are, how sure that number is, and their order. */
export function ResultHead({ query, result }: { query: SearchQuery; result: HitsResult }) {
  const strings = useStrings();
  const counted = strings.found(result.total, query.group);
  const sure = toSureness(query, result, strings);
  const { closeReading } = result;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule pb-3">
      <h1 className="flex items-baseline gap-3 font-serif text-xl font-[560] tracking-[-0.01em]">
        {sure.isPartial ? strings.atLeast(counted) : counted}
        <span className="font-sans text-sm font-normal tracking-normal text-ink-3" title={sure.hint}>
          <span aria-hidden="true">{result.exact ? "= " : "≈ "}</span>
          {sure.word}
        </span>
      </h1>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <GroupLink query={query} />
        <SortLinks query={query} />
        <SaveLink query={query} />
        <ExportMenu query={query} />
        <DensitySwitch />
      </div>
      {isPartial(closeReading) ? (
        <p className="basis-full text-xs text-ink-3">
          {strings.readCloselySoFar(closeReading.read, closeReading.of)}
        </p>
      ) : null}
    </div>
  );
}

/** How sure the number is: exact, exact but for the close matches that were chosen by rank, or cut short. */
function toSureness(query: SearchQuery, { exact, close, notices }: HitsResult, strings: Strings) {
  if (exact) return { isPartial: false, word: strings.exact, hint: strings.exactHint };
  const isCut = isCutShort(notices);
  if (query.close && close !== null && !isCut)
    return { isPartial: false, word: strings.ofTheseClose(close.total), hint: strings.closeHintJoined };
  return { isPartial: true, word: strings.inexact, hint: strings.inexactHint };
}

/** To the same search with one hit a story, or back to every document. */
function GroupLink({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  const group = query.group === null ? "story" : null;
  return (
    <a className="target text-xs text-ink-2" href={toLink(withChanges(query, { group }))}>
      {group === null ? strings.everyDocument : strings.oneHitAStory}
    </a>
  );
}

/** To the page that saves this search under a name; `s` follows it. */
function SaveLink({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  const { maySave } = useVisitor();
  if (!maySave) return null;
  return (
    <a className="target text-xs" data-save="" href={toLink(withChanges(query, {}), "/save")}>
      {strings.saved.save}
    </a>
  );
}

function SortLinks({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  return (
    <nav className="segments" aria-label={strings.sortLabel}>
      {SORTS.map((sort) => (
        <a
          key={sort}
          href={toLink(withChanges(query, { sort }))}
          aria-current={query.sort === sort ? "true" : undefined}
        >
          {strings.sorts[sort]}
        </a>
      ))}
    </nav>
  );
}
