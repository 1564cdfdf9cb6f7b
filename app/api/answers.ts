import { NotKept } from "@/saved/errors";
import { isUnavailable } from "../engine";

/** Longer addresses than this are declined. */
export const LONGEST_ADDRESS = 200_000;

/** What every failure of the API looks like; the reason is closer than the code, where there is one. */
export type Failure = {
  readonly code: string;
  readonly reason?: string;
  readonly message: string;
  readonly advice: string;
};

/**
 * Answers a request with what `make` gives, as JSON unless it is a response already. Whatever fails is told as JSON
 * too, never as a stack trace.
 */
export async function answerJson(
  request: Request,
  make: (params: URLSearchParams) => Promise<unknown>,
): Promise<Response> {
  if (request.url.length > LONGEST_ADDRESS) return toTooLong();
  try {
    const answer = await make(new URL(request.url).searchParams);
    return answer instanceof Response ? answer : Response.json(answer);
  } catch (error) {
    return toFailure(error, request);
  }
}

/** 404, with what was not found. */
export function toNotFound(message: string): Response {
  return toRefused(404, { code: "not-found", message, advice: "See /api/openapi.json for what there is." });
}

function toTooLong(): Response {
  return toRefused(414, {
    code: "address-too-long",
    message: `The address is longer than ${LONGEST_ADDRESS} characters.`,
    advice: "Ask for less at once.",
  });
}

function toFailure(error: unknown, request: Request): Response {
  // Nobody waits for this answer any more.
  if (request.signal.aborted) return new Response(null, { status: 499 });
  if (isUnavailable(error)) {
    const { code, reason, message, advice } = error;
    return toRefused(503, { code, reason, message, advice }, { "Retry-After": "5" });
  }
  console.error(error);
  if (error instanceof NotKept)
    return toRefused(500, {
      code: "not-kept",
      message: error.message,
      advice: "Nothing was changed. See that the data folder can be written to, then try again.",
    });
  return toRefused(500, {
    code: "internal",
    message: "Something went wrong on our side.",
    advice: "Try again. The log of Parallax says more.",
  });
}

/** An answer that declines a request or tells of a failure. */
export function toRefused(status: number, error: Failure, headers: Record<string, string> = {}): Response {
  return Response.json({ error }, { status, headers });
}
