import { type GapAccess, hasGap, toGapNotice } from "@/search/meilisearch/gaps";
import { readGeneration } from "@/search/meilisearch/read-names";
import type { Gap } from "@/search/meilisearch/requests";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { type Trip, withTrips } from "@/search/meilisearch/trips";
import type { Notice, NoticeCode } from "@/search/query/notices";
import { SEARCH_PARAMETER_NAMES, toUnreadNotices } from "@/search/query/parameter-names";
import { readFlag } from "@/search/query/parameter-values";
import { fromRequestParams } from "@/search/query/request-params";
import type { ReadQuery } from "@/search/query/url";
import { withText } from "@/system/direct-answers";
import { withSearch } from "../services/store";
import { answerJson, toJson } from "./answers";
import { toNoticeHeader } from "./notice-header";
import { toStrictRefusal } from "./parameters";
import { toServerTiming } from "./server-timing";
import { hasAlready, REVALIDATED, toValidator } from "./validator";

/** Answers a search: what it found, for a search as read and the parameters as sent. `trips` are those made by then. */
type Find = (
  read: ReadQuery,
  context: SearchContext & GapAccess,
  params: URLSearchParams,
  trips: readonly Trip[],
) => Promise<unknown>;

/** Notices that say what an answer is, not that something of the request was repaired or ignored. */
const INFORMING: readonly NoticeCode[] = [
  "name-spellings",
  "not-exact",
  "not-available",
  "unknown-value",
  "part-missing",
];

/** Those of `others` that are true or false. */
const FLAGS = ["bom"];

/**
 * Answers a request that takes the parameters of a search and `others`. What of them was repaired or ignored stands in the
 * answer's `notices`, or in a header where it has no such place; with `strict=true` it is refused. Carries a validator, and
 * answers 304 before any work to who has the answer already.
 */
export async function answerSearch(
  request: Request,
  others: readonly string[],
  find: Find,
): Promise<Response> {
  return answerJson(request, async (params) => {
    const read = fromRequestParams(params);
    const notices = [
      ...toUnreadNotices(params, [...SEARCH_PARAMETER_NAMES, "strict", ...others]),
      ...read.notices,
    ];
    for (const name of others.filter((one) => FLAGS.includes(one))) readFlag(params, name, notices);
    const isStrict = readFlag(params, "strict", notices);
    if (isStrict && notices.length > 0) return toStrictRefusal(notices);
    const work = (context: SearchContext) =>
      answerUnlessHad(request, params, { ...read, notices }, context, find);
    const answer = await withSearch(read, work, request.signal);
    const repaired = answer.notices.filter(({ code }) => !INFORMING.includes(code));
    return isStrict && repaired.length > 0 ? toStrictRefusal(repaired) : answer.response;
  });
}

type NoticedAnswer = { readonly response: Response; readonly notices: readonly Notice[] };

async function answerUnlessHad(
  request: Request,
  params: URLSearchParams,
  read: ReadQuery,
  unwatched: SearchContext,
  find: Find,
): Promise<NoticedAnswer> {
  const trips: Trip[] = [];
  const { clock } = unwatched.engine;
  const started = clock();
  const gaps: Gap[] = [];
  const onGap = (gap: Gap): void => void gaps.push(gap);
  const context = { ...unwatched, engine: withTrips(unwatched.engine, trips), onGap };
  const toTag = (generation: string) => toValidator(request, read, generation, context.now);
  const { generation } = await context.memory.current();
  const expected = toTag(generation);
  // Only who has what the last known index gives may have what the present one does.
  if (expected !== null && hasAlready(request, expected) && (await readGeneration(context)) === generation)
    return { response: toUnchanged(expected), notices: [] };
  const answer = await find(read, context, params, trips);
  // An index that changed meanwhile may have answered, or the one before.
  const isSame = (await context.memory.current()).generation === generation;
  const notices = gaps.length === 0 ? read.notices : [toGapNotice(gaps), ...read.notices];
  const noticed = withNotices(request, answer, notices, isSame ? expected : null);
  const timing = toServerTiming(trips, clock() - started);
  for (const [name, value] of Object.entries(timing)) noticed.response.headers.set(name, value);
  return noticed;
}

function toUnchanged(tag: string): Response {
  return new Response(null, { status: 304, headers: { ETag: tag, ...REVALIDATED } });
}

function withNotices(
  request: Request,
  answer: unknown,
  notices: readonly Notice[],
  tag: string | null,
): NoticedAnswer {
  const isFailure = answer instanceof Response && !answer.ok;
  const isOfItsTime =
    hasGap(hasNotices(answer) ? answer.notices : notices) ||
    (answer instanceof Response && answer.headers.get("cache-control") === "no-store");
  const validator: Record<string, string> =
    tag === null || isFailure || isOfItsTime ? {} : { ETag: tag, ...REVALIDATED };
  if (answer instanceof Response) {
    for (const [name, value] of Object.entries({ ...validator, ...toNoticeHeader(notices) }))
      answer.headers.set(name, value);
    return { response: answer, notices };
  }
  if (isSent(answer)) {
    const headers = { "Content-Type": "application/json", ...validator };
    const repeated = "ETag" in validator ? answer.repeated : null;
    return { response: withText(request, answer.json, headers, repeated), notices: answer.notices };
  }
  const body = hasNotices(answer)
    ? answer
    : { ...(answer as object), ...(notices.length > 0 ? { notices } : {}) };
  const all = hasNotices(answer) ? answer.notices : notices;
  return { response: toJson(body, validator), notices: all };
}

function hasNotices(answer: unknown): answer is { readonly notices: readonly Notice[] } {
  return typeof answer === "object" && answer !== null && "notices" in answer;
}

/** An answer that is written already, and as it is sent to who wants it again. */
type Sent = {
  readonly json: string;
  readonly notices: readonly Notice[];
  readonly repeated: string | null;
};

function isSent(answer: unknown): answer is Sent {
  return hasNotices(answer) && "json" in answer && typeof answer.json === "string";
}
