/** Answers a request of the web. */
export type AnswerRequest = (request: Request) => Promise<Response>;

/** On the global object, since a route is loaded by Next, and who answers directly is not. */
const PLACE = Symbol.for("parallax.direct-answers");
const keeper = globalThis as typeof globalThis & { [PLACE]?: Direct };

type Direct = {
  readonly offered: Map<string, AnswerRequest>;
  readonly texts: WeakMap<Response, string>;
};

function direct(): Direct {
  keeper[PLACE] ??= { offered: new Map(), texts: new WeakMap() };
  return keeper[PLACE];
}

/** Lets GET requests for a path be answered without their way through Next, which takes longer than a small answer. */
export function offerDirectly(path: string, answer: AnswerRequest): void {
  direct().offered.set(path, answer);
}

/** Who answers a path directly; null where nobody does, or the route has not been loaded yet. */
export function findDirect(path: string): AnswerRequest | null {
  return direct().offered.get(path) ?? null;
}

/** An answer with this text as its body, which `readText` then need not read as a stream. */
export function withText(text: string, headers: Record<string, string>): Response {
  const answer = new Response(text, { headers });
  direct().texts.set(answer, text);
  return answer;
}

/** The body of an answer. */
export async function readText(answer: Response): Promise<string> {
  return direct().texts.get(answer) ?? answer.text();
}
