import { STATUS_CODES } from "node:http";

/** The media type of a failure, by RFC 9457. */
export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** What went wrong: a stable code for programs, and words for whoever meets it. */
export type Fault = { readonly code: string; readonly message: string; readonly advice: string };

/**
 * A failure as problem details (RFC 9457). Its type is `about:blank`, so that the title is the status in words; `detail` says
 * what is wrong and what to do, and `error` the same in parts. `instance` is the id of the request, by which the log has it.
 */
export function toProblem<Error extends Fault>(status: number, error: Error, request: string | null = null) {
  const detail = [error.message, error.advice].filter((part) => part !== "").join(" ");
  const instance = request === null ? {} : { instance: `urn:uuid:${request}` };
  return { type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail, ...instance, error };
}
