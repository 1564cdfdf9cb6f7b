import type { Engine } from "@/search/meilisearch/requests";

/** An engine, and its next answer to anybody. */
export type Heard = { readonly engine: Engine; readonly nextAnswer: () => Promise<void> };

/** Tells who waits for it that an engine answered a search, whoever made it. */
export function heard(engine: Engine): Heard {
  const waiting = new Set<() => void>();
  const hear = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    answer.then(
      () => {
        for (const resolve of waiting) resolve();
        waiting.clear();
      },
      () => undefined, // Whoever made the search is given the error.
    );
    return answer;
  };
  const toHeard = (one: Engine): Engine => {
    const { withGaps } = one;
    return {
      ...one,
      search: (...request) => hear(one.search(...request)),
      searchMany: (...request) => hear(one.searchMany(...request)),
      searchUnion: (...request) => hear(one.searchUnion(...request)),
      ...(withGaps && { withGaps: (onGap) => toHeard(withGaps(onGap)) }),
    };
  };
  return { engine: toHeard(engine), nextAnswer: () => new Promise((resolve) => waiting.add(resolve)) };
}
