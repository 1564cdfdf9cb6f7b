/** Answers a request of the web. */
export type AnswerRequest = (request: Request) => Promise<Response>;

/**
 * What an answer depends on beside its request, as text: as long as this is the same, the same request is answered the same. Null where
 * nothing may be answered from memory.
 */
export type ReadState = (signal: AbortSignal) => Promise<string | null>;

/** What answers a path directly, and when what was answered there may be sent again. */
export type DirectAnswer = { readonly answer: AnswerRequest; readonly readState: ReadState };

/** On the global object, since a route is loaded by Next, and who answers directly is not. */
const PLACE = Symbol.for("parallax.direct-answers");
const keeper = globalThis as typeof globalThis & { [PLACE]?: Direct };

type Direct = {
  readonly offered: Map<string, DirectAnswer>;
  readonly requests: WeakSet<Request>;
  readonly texts: WeakMap<Response, string>;
  readonly repeated: WeakMap<Response, string>;
};

function direct(): Direct {
  keeper[PLACE] ??= {
    offered: new Map(),
    requests: new WeakSet(),
    texts: new WeakMap(),
    repeated: new WeakMap(),
  };
  return keeper[PLACE];
}

/** Lets GET requests for a path be answered without their way through Next, which takes longer than a small answer. */
export function offerDirectly(
  path: string,
  answer: AnswerRequest,
  readState: ReadState = async () => null,
): void {
  direct().offered.set(path, { answer, readState });
}

/** Who answers a path directly; null where nobody does, or the route has not been loaded yet. */
export function findDirect(path: string): DirectAnswer | null {
  return direct().offered.get(path) ?? null;
}

/** Says of a request that its answer is read by `readText` alone. */
export function markDirect(request: Request): void {
  direct().requests.add(request);
}

/**
 * An answer to a request with this text as its body, which `readText` then need not read as a stream; where nobody else reads it, it has
 * none. `repeated` is the text for who sends the same request again in the same state; null where it must be made anew.
 */
export function withText(
  request: Request,
  text: string,
  headers: Record<string, string>,
  repeated: string | null = null,
): Response {
  const answer = new Response(direct().requests.has(request) ? null : text, { headers });
  direct().texts.set(answer, text);
  if (repeated !== null) direct().repeated.set(answer, repeated);
  return answer;
}

/** The body of an answer. */
export async function readText(answer: Response): Promise<string> {
  return direct().texts.get(answer) ?? answer.text();
}

/** The body for who sends the same request again; null where that is made anew. */
export function toRepeated(answer: Response): string | null {
  return direct().repeated.get(answer) ?? null;
}
