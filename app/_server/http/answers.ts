import { readOrigin } from "@/access/current-reader";
import type { Failure } from "@/components/client/failures";
import { Conflict } from "@/saved/store/errors";
import { isExpected } from "@/system/errors";
import { PROBLEM_TYPE, toProblem } from "@/system/problem";
import { isUnavailable } from "../services/engine";
import { reportFailure } from "../services/failures";

/** Longer addresses than this are declined. */
const LONGEST_ADDRESS = 200_000;

/** The status of an expected error that a caller is given in its words, by code; of any other a caller learns nothing. */
const STATUS: Readonly<Record<string, number>> = {
  "not-found": 404,
  cycle: 409,
  "slug-taken": 409,
  "in-use": 409,
  "too-large": 409,
  "hook-refused": 400,
  "sharing-refused": 400,
  "unreadable-file": 415,
  "id-taken": 409,
  "part-of-file": 409,
  "corpus-closed": 409,
  "not-allowed": 403,
  "too-early": 400,
  "not-kept": 500,
  "not-taken-in": 503,
};

/**
 * Answers a request with what `make` gives, as JSON unless it is a response already. Whatever fails is JSON
 * too, never a stack trace.
 */
export async function answerJson(
  request: Request,
  make: (params: URLSearchParams) => Promise<unknown>,
): Promise<Response> {
  if (request.url.length > LONGEST_ADDRESS) return toTooLong();
  try {
    const answer = await make(new URL(request.url).searchParams);
    return answer instanceof Response ? answer : toJson(answer);
  } catch (error) {
    return toFailure(error, request);
  }
}

/** An answer of JSON that says how long it is, so that a small one is sent as it is. */
export function toJson(value: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return toSized(JSON.stringify(value), 200, { "Content-Type": "application/json", ...headers });
}

function toSized(text: string, status: number, headers: Readonly<Record<string, string>>): Response {
  const length = String(Buffer.byteLength(text));
  return new Response(text, { status, headers: { ...headers, "Content-Length": length } });
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
  const status = isExpected(error) ? STATUS[error.code] : undefined;
  if (status === undefined || status >= 500) reportFailure("An answer failed.", error);
  if (isStoreFailure(error)) return toStoreFailure();
  if (isExpected(error) && status !== undefined) {
    const { code, message, advice } = error;
    return toRefused(status, {
      code,
      message,
      advice,
      ...(error instanceof Conflict ? { slugs: error.slugs } : {}),
    });
  }
  return toRefused(500, {
    code: "internal",
    message: "Something went wrong on our side.",
    advice: "Try again. The log of Parallax says more.",
  });
}

/** 400, with what cannot be used. */
export function toBadRequest(code: string, message: string, advice: string): Response {
  return toRefused(400, { code, message, advice });
}

/** By name, since the module has two copies and either may have opened the store. A failed query has its reason as cause. */
export function isStoreFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ["StoreUnavailable", "LibsqlError"].includes(error.name) || isStoreFailure(error.cause);
}

function toStoreFailure(): Response {
  return toRefused(
    503,
    {
      code: "store-unavailable",
      message: "The store of saved searches does not answer.",
      advice: "Nothing was changed. See that the data folder can be written to, then try again.",
    },
    { "Retry-After": "5" },
  );
}

/** An answer that declines a request or reports a failure, as problem details (RFC 9457). */
export function toRefused(status: number, error: Failure, headers: Record<string, string> = {}): Response {
  const problem = JSON.stringify(toProblem(status, error, readOrigin().request));
  return toSized(problem, status, { "Content-Type": PROBLEM_TYPE, ...headers });
}
