import type { CachedAnswer } from "../meilisearch/cached-answers";
import { withGaps } from "../meilisearch/gaps";
import type { SearchContext } from "../meilisearch/search-context";
import { withSnapshot } from "../meilisearch/snapshot";
import { toNamedSlugs } from "../query/named-searches";
import { isCutShort, type Notice } from "../query/notices";
import { type ReadQuery, toLink } from "../query/url";
import { ALL_COUNTS, NO_COUNTS, type Wanted } from "../query/wanted";
import { countAlone } from "./counted-alone";
import type { WantedResult } from "./result";
import { runWanted, toCounts } from "./run-search";

/** An answer as it is sent, in JSON, and the notices in it. */
export type SentAnswer = {
  readonly json: string;
  readonly notices: readonly Notice[];
  /** What of one that was remembered is sent to who wants it again before the index changes; null of one that was made. */
  readonly repeated: string | null;
};

/** Answers to longer texts are not remembered. */
const LONGEST_TEXT = 2_000;

/**
 * Answers a search as it is sent. What was answered of this generation is not made again: the whole of it, or the hits alone, to
 * which counts are then put. That this is still the present generation is learnt from the engine, or was a moment ago.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function runSent(read: ReadQuery, context: SearchContext): Promise<SentAnswer> {
  const { clock } = context.engine;
  const started = clock();
  const { answer, engine, isRemembered } = await make(read, context);
  const { notices } = answer;
  const json = toJson(answer, { engine, total: Math.round(clock() - started) });
  return { json, notices, repeated: isRemembered === true ? toJson(answer, { engine: 0, total: 0 }) : null };
}

function toJson({ hits, counts }: CachedAnswer, took: WantedResult["took"]): string {
  return `{${hits},${counts},"took":${JSON.stringify(took)}}`;
}

type Made = {
  readonly answer: CachedAnswer;
  readonly engine: number;
  /** Whether the same would be answered again: nothing was left out for want of time. */
  readonly isLasting: boolean;
  readonly isRemembered?: true;
};

async function make(read: ReadQuery, context: SearchContext): Promise<Made> {
  const { wanted = ALL_COUNTS } = read;
  const [key, keyOfHits] = [toKey(read, wanted, context.now), toKey(read, NO_COUNTS, context.now)];
  if (key === null || keyOfHits === null) return makeWhole(read, context);
  const { memory } = context;
  const { generation } = await memory.current();
  const known = memory.answers.get(generation, key);
  if (known !== undefined && (await memory.present(context)) === generation)
    return { answer: known, engine: 0, isLasting: true, isRemembered: true };
  const hits = memory.answers.get(generation, keyOfHits);
  const counted = hits?.isPlain === true ? await putCounts(hits, read, generation, context) : null;
  const made = counted ?? (await makeWhole(read, context));
  // An index that changed meanwhile may have answered, or the one before.
  if (made.isLasting && (await memory.current()).generation === generation)
    memory.answers.set(generation, key, made.answer);
  return made;
}

/** What an answer depends on besides the index and who may see what of it; null where it depends on more. */
function toKey({ query, tree, notices, isBounded }: ReadQuery, wanted: Wanted, now: Date): string | null {
  if (query.text.length > LONGEST_TEXT || toNamedSlugs(tree).length > 0) return null;
  // Dates may be relative to the day.
  return JSON.stringify([toLink(query), wanted, notices, isBounded, now.toISOString().slice(0, 10)]);
}

async function makeWhole(read: ReadQuery, context: SearchContext): Promise<Made> {
  const { facets, timeline, took, ...hits } = await runWanted(read, context);
  const { notices, exact } = hits;
  const isPlain = exact && !read.query.close && read.query.group === null;
  const answer = { hits: toInner(hits), counts: toInner({ facets, timeline }), notices, isPlain };
  const isCut = isCutShort(notices);
  return { answer, engine: took.engine, isLasting: (exact || read.query.close) && !isCut };
}

/** The same hits with other counts; null where those would not be of the same index, or not exact. */
async function putCounts(
  hits: CachedAnswer,
  read: ReadQuery,
  generation: string,
  context: SearchContext,
): Promise<Made | null> {
  const { result, gaps } = await withGaps(context, (given) =>
    withSnapshot(given, "with", async (snapshot) => {
      if (snapshot.names.generation !== generation) return null;
      const { prepared, counts, exact } = await countAlone(read, snapshot);
      if (!exact) return null;
      const part = toCounts(prepared, counts, snapshot.names);
      const answer = { ...hits, counts: toInner(part) };
      return { answer, engine: counts.main.took, isLasting: true };
    }),
  );
  return gaps.length === 0 ? result : null;
}

/** An object's fields as JSON, without the braces around them. */
function toInner(part: Partial<WantedResult>): string {
  return JSON.stringify(part).slice(1, -1);
}
