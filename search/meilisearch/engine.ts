import { letOut } from "@/system/turns";
import { SearchRefused, SearchUnavailable } from "./errors";
import { type LineAnswer, openLine } from "./line";
import type { Answer, Engine, EngineParameters, SearchParameters } from "./requests";

/** Opens the read door. */
export function openEngine(connection: { readonly url: string; readonly key: string }): Engine {
  const post = openLine(connection);
  const send = async <Result>(list: List, path: string, body: object, signal?: AbortSignal) => {
    const text = JSON.stringify(body);
    return toResult<Result>(list, () => post(path, text, signal));
  };
  return {
    search: <Hit>(index: string, parameters: SearchParameters, signal?: AbortSignal) =>
      send<Answer<Hit>>("hits", `/indexes/${encodeURIComponent(index)}/search`, parameters, signal),
    searchMany: async <Hit>(queries: readonly EngineParameters[], signal?: AbortSignal) => {
      const answer = await send<{ results: Answer<Hit>[] }>("results", MANY, { queries }, signal);
      return answer.results;
    },
    searchUnion: <Hit>(
      federation: Readonly<Record<string, unknown>>,
      queries: readonly EngineParameters[],
      signal?: AbortSignal,
    ) => send<Answer<Hit>>("hits", MANY, { federation, queries }, signal),
    clock: () => performance.now(),
    letOut,
  };
}

const MANY = "/multi-search";
const TOO_LATE = 408;

type List = "hits" | "results";

/**
 * The one place where the engine's answer is taken at its word, once it has the list that it must have. A request is sent once more where the engine gave up
 * waiting for it because this process was too busy to write it; the engine has done nothing of it then.
 */
async function toResult<Result>(list: List, post: () => Promise<LineAnswer>): Promise<Result> {
  let answer: LineAnswer;
  try {
    answer = await post();
    if (answer.status === TOO_LATE) answer = await post();
  } catch (error) {
    throw isAbort(error) ? error : new SearchUnavailable("no-answer", error);
  }
  const body = toBody(answer);
  if (answer.status >= 400) throw toSearchError(answer.status, body);
  if (!Array.isArray(body[list]))
    throw new SearchUnavailable("no-answer", new TypeError("What answers is no search engine."));
  return body as Result;
}

type Body = Partial<Record<List | "code" | "message", unknown>>;

/** The body as JSON; whatever listens at an address may answer anything. */
function toBody({ body }: LineAnswer): Body {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === "object" && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

function toSearchError(status: number, { code, message }: Body): SearchRefused | SearchUnavailable {
  const cause = new Error(`The engine answered ${status}: ${String(message ?? "no reason given")}`);
  if (code === "index_not_found") return new SearchUnavailable("not-indexed", cause);
  if (status === 401 || status === 403) return new SearchUnavailable("key-refused", cause);
  // An engine says by a code what it refuses; what has none is something else that answers at its address.
  const isRefused = status < 500 && status !== TOO_LATE && typeof code === "string";
  if (isRefused) return new SearchRefused(cause.message, { cause });
  return new SearchUnavailable("no-answer", cause);
}

/** By name, since a reason may come from another realm. */
function isAbort(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
}
