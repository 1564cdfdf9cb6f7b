/** Answers a request of the web. */
export type AnswerRequest = (request: Request) => Promise<Response>;

/** On the global object, since a route is loaded by Next, and who answers directly is not. */
const PLACE = Symbol.for("parallax.direct-answers");
const keeper = globalThis as typeof globalThis & { [PLACE]?: Map<string, AnswerRequest> };

function offered(): Map<string, AnswerRequest> {
  keeper[PLACE] ??= new Map();
  return keeper[PLACE];
}

/** Lets GET requests for a path be answered without their way through Next, which takes longer than a small answer. */
export function offerDirectly(path: string, answer: AnswerRequest): void {
  offered().set(path, answer);
}

/** Who answers a path directly; null where nobody does, or the route has not been loaded yet. */
export function findDirect(path: string): AnswerRequest | null {
  return offered().get(path) ?? null;
}
