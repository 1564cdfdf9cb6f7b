import type { HitsResult } from "@/search/answer/result";
import { isNarrowed, type SearchQuery } from "@/search/query/query";
import { toLink, toRead } from "@/search/query/url";
import { useStrings } from "../strings/use-strings";
import { toDropText } from "./drop-text";

/** No hits: says what each part left out would give, each a link. */
export function EmptyState({ query, result }: { query: SearchQuery; result: HitsResult }) {
  const strings = useStrings();
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
  const isLikeness = toRead(query).tree?.kind === "like";
  return (
    <Empty title={isLikeness ? strings.likeTitle : strings.emptyTitle}>
      {result.drops.length > 0 ? (
        <>
          <p className="mb-2 text-ink-3">{strings.dropOne}</p>
          <ul className="mb-4 max-w-measure">
            {result.drops.map((drop) => (
              <li key={`${drop.parameter} ${drop.value}`}>
                <a className="drop flex items-baseline justify-between gap-4" href={drop.link}>
                  <span className="min-w-0">
                    {strings.without}{" "}
                    <s className={drop.parameter === "q" ? "font-serif text-base" : ""}>
                      {toDropText(drop, strings)}
                    </s>
                  </span>
                  <span className="shrink-0 tabular-nums text-ink-3">
                    {strings.found(drop.total, query.group)}
                  </span>
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
