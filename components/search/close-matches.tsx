import type { HitsResult } from "@/search/answer/result";
import { type SearchQuery, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { HitItem } from "../hits/hit-item";
import { useStrings } from "../strings/use-strings";
import { isPartial } from "./is-partial";

/** Documents that miss some of the words, below those that have them all. They stand apart, so that no count has them. */
export function CloseMatches({ query, result }: { query: SearchQuery; result: HitsResult }) {
  const strings = useStrings();
  const { close } = result;
  if (close === null || close.hits.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="close">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule pb-3">
        <h2 id="close" className="font-serif text-lg font-[560]">
          {strings.closeTitle}
        </h2>
        <span className="flex flex-wrap gap-x-6 gap-y-1">
          <MeaningSwitch query={query} hasMeaning={close.meaning !== null} />
          <a className="text-ink-2" href={toLink(withChanges(query, { close: true }))}>
            {strings.joinClose(close.total)}
          </a>
        </span>
      </div>
      <p className="mt-2 text-ink-3">
        {close.meaning === null ? strings.closeHint : strings.closeHintMeaning}{" "}
        {isPartial(close.meaning) ? strings.readCloselyPart(close.meaning.read, close.meaning.of) : null}
      </p>
      <ol aria-label={strings.closeTitle}>
        {close.hits.map((hit) => (
          <HitItem key={hit.id} query={query} hit={hit} />
        ))}
      </ol>
    </section>
  );
}

/** To the same search with close matches by words alone, or by meaning as well; nothing where there is no meaning to go by. */
function MeaningSwitch({ query, hasMeaning }: { query: SearchQuery; hasMeaning: boolean }) {
  const strings = useStrings();
  if (query.meaning && !hasMeaning) return null;
  return (
    <a className="text-ink-2" href={toLink(withChanges(query, { meaning: !query.meaning }))}>
      {query.meaning ? strings.byWordsAlone : strings.byMeaningToo}
    </a>
  );
}

/** Spelling suggestion: a word that is in no document, and the most similar one that is. */
export function DidYouMean({ result }: { result: HitsResult }) {
  const strings = useStrings();
  if (result.suggestion === null) return null;
  return (
    <p className="mb-3">
      {strings.didYouMean}{" "}
      <a className="font-serif text-lg" href={result.suggestion.link}>
        {result.suggestion.text}
      </a>
    </p>
  );
}
