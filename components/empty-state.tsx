import { isNarrowed, type SearchQuery } from "@/search/query";
import { toLink } from "@/search/query-url";
import type { SearchResult } from "@/search/result";
import { toDrops } from "./drops";
import { strings } from "./strings";

/** Longer lists of what to leave out help nobody. */
const MOST_DROPS = 12;

/** No hits: says what to leave out, each a link. */
export function EmptyState({ query, result }: { query: SearchQuery; result: SearchResult }) {
  if (result.total > 0)
    return (
      <Empty title={strings.emptyPage}>
        <a href={toLink({ ...query, page: 1 })}>{strings.toFirstPage}</a>
      </Empty>
    );
  if (!isNarrowed(query))
    return (
      <Empty title={strings.emptyCorpus}>
        <p className="text-ink-2">{strings.emptyCorpusAdvice}</p>
      </Empty>
    );
  const drops = toDrops(query).slice(0, MOST_DROPS);
  return (
    <Empty title={strings.emptyTitle}>
      {drops.length > 1 ? (
        <>
          <p className="mb-2 text-ink-3">{strings.dropOne}</p>
          <ul className="mb-4 max-w-measure">
            {drops.map((drop) => (
              <li key={`${drop.what} ${drop.link}`}>
                <a className="drop" href={drop.link}>
                  {strings.without} <s className={drop.isText ? "font-serif text-base" : ""}>{drop.what}</s>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <a href="/">{strings.startOver}</a>
    </Empty>
  );
}

function Empty({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="py-8">
      <h2 className="mb-1 font-serif text-xl font-[560]">{title}</h2>
      {children}
    </section>
  );
}
