import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import type { Hit } from "@/search/answer/result";
import { toDocumentPath } from "@/search/query/paths";
import { type SearchQuery, withExclusionToggled, withToggled } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { isLong } from "../client/search-anchor";
import { SearchLink } from "../client/search-link";
import { useStrings } from "../strings/use-strings";
import { DocumentDate } from "../ui/document-date";
import { MarkedText } from "../ui/marked-text";
import { Publisher } from "../ui/publisher";
import { CopyOf, HitCopies } from "./hit-copies";
import { HitStances } from "./hit-stances";
import { SnippetLine } from "./snippet-line";

/** So many actors are named beside a hit. */
const ACTORS = 5;

/** One document of a result: who published it when, what it is called, the passages that match, and its tags. */
export function HitItem({ query, hit }: { query: SearchQuery; hit: Hit }) {
  const strings = useStrings();
  const path = toDocumentPath(hit.id);
  return (
    <li className="hit" data-hit={hit.id}>
      <p className="hit-meta">
        <Publisher name={hit.publisher} />
        <span className="text-ink-3"> · </span>
        <DocumentDate published={hit.published} precision={hit.precision} />
        <FoundHow hit={hit} />
        <CopyOf query={query} hit={hit} />
        {hit.publisher === null ? null : (
          <SearchLink
            className="hit-exclude"
            data-exclude=""
            query={withExclusionToggled(query, "publisher", hit.publisher)}
            aria-label={strings.excludeValue(hit.publisher)}
          >
            {strings.exclude}
          </SearchLink>
        )}
        <button
          type="button"
          className="hit-preview scripted"
          aria-label={strings.previewOf(hit.title.map(({ text }) => text).join(""))}
        >
          {strings.preview}
        </button>
      </p>
      <h2 className={`hit-title ${hit.titleInferred ? "italic" : ""}`} lang={hit.language ?? undefined}>
        <TitleLink query={query} path={path} title={hit.titleInferred ? strings.titleFromFile : undefined}>
          <MarkedText parts={hit.title} />
        </TitleLink>
      </h2>
      <div className="hit-snippets" lang={hit.language ?? undefined}>
        {toShownSnippets(hit).map((snippet) => (
          <SnippetLine key={snippet.passage} query={query} path={path} snippet={snippet} />
        ))}
      </div>
      {hit.missing.length > 0 && hit.why !== "meaning" ? (
        <p className="mt-1 text-ink-3">
          {strings.lacks}{" "}
          {hit.missing.map((word) => (
            <s key={word} className="mr-2 font-serif">
              {word}
            </s>
          ))}
        </p>
      ) : null}
      <HitCopies query={query} hit={hit} />
      <HitTags query={query} hit={hit} />
    </li>
  );
}

/** Next shows the document without loading the page anew, where the link has its address. */
function TitleLink({
  query,
  path,
  ...props
}: {
  query: SearchQuery;
  path: string;
  title: string | undefined;
  children: ReactNode;
}) {
  return isLong(query) ? (
    <SearchLink query={query} path={path} className="quiet" {...props} />
  ) : (
    <Link href={toLink(query, path)} prefetch={false} className="quiet" {...props} />
  );
}

/** In the order of the text; the passage that says it in other words stands first. */
function toShownSnippets({ snippets, why }: Hit): Hit["snippets"] {
  return why === "meaning" ? snippets : [...snippets].sort((a, b) => a.passage - b.passage);
}

/**
 * A note where the words are in the title, in another form than the query has, or where only their meaning is there; and where
 * only a possible stance fits.
 */
function FoundHow({ hit: { as, why, possible } }: { hit: Hit }) {
  const strings = useStrings();
  const notes = [
    ...(why === "meaning" ? [strings.inOtherWords] : []),
    ...(typeof why === "object" && why.title && !why.text ? [strings.foundInTitle] : []),
    ...(possible ? [strings.foundAsPossible] : []),
    ...(as.length > 0 ? [strings.foundAs(as)] : []),
  ];
  if (notes.length === 0) return null;
  return <span className="text-ink-3"> · {notes.join(" · ")}</span>;
}

function HitTags({ query, hit }: { query: SearchQuery; hit: Hit }) {
  const strings = useStrings();
  if (hit.stances.length === 0 && hit.actors.length === 0) return null;
  return (
    <div className="hit-tags">
      {hit.stances.length > 0 ? <HitStances query={query} stances={hit.stances} /> : null}
      {hit.actors.length > 0 ? (
        <p className="quiet basis-full text-ink-2">
          <span className="sr-only">{strings.mainActors}: </span>
          {hit.actors.slice(0, ACTORS).map((actor, index) => (
            <Fragment key={actor}>
              {index > 0 ? ", " : ""}
              <SearchLink query={withToggled(query, "actor", actor)}>{actor}</SearchLink>
            </Fragment>
          ))}
        </p>
      ) : null}
    </div>
  );
}
