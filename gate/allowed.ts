import { findMethods } from "@/access/rules/match-route";
import { isSiteFile, METHODS, toAllow } from "./methods";
import { toPath } from "./target";
import type { Check, Refusal } from "./visit";

/** Bytes of a body that a request may have which needs none: some programs send an empty object. */
const MOST_NEEDLESS = 65_536;

const READING: readonly string[] = ["GET", "HEAD"];

/** Bytes of the largest body that any address takes: a file of saved searches, and a little for the form around it. */
const LARGEST_BODY = 64 * 1024 * 1024 + 65_536;

/**
 * Answers who wants to know of an address what it takes (`OPTIONS`), and refuses methods that it does not take and bodies
 * that are larger than any it takes. Of an address that is none of ours only reading goes on, to the page that says so.
 */
export const checkAllowed: Check = ({ request }) => {
  const { method = "", url = "" } = request;
  if (url === "*") return toOptions(METHODS);
  const path = toPath(url);
  const methods = findTaken(path);
  if (methods === null) return toUnlisted(method, path);
  if (method === "OPTIONS") return toOptions(methods);
  if (!methods.includes(method)) return toNotAllowed(toAllow(methods));
  return isTooLarge(request) ? TOO_LARGE : null;
};

/** Refuses a method that nobody knows, and says what the address takes. */
export function toUnknownMethod(target: string): Refusal {
  return toNotAllowed(toAllow(target === "*" ? METHODS : (findTaken(toPath(target)) ?? READING)));
}

function findTaken(path: string): readonly string[] | null {
  return isSiteFile(path) ? READING : findMethods(path);
}

function toOptions(methods: readonly string[]): Refusal {
  return { status: 204, code: "options", message: "", advice: "", headers: { Allow: toAllow(methods) } };
}

function toNotAllowed(allow: string): Refusal {
  return {
    status: 405,
    code: "method-not-allowed",
    message: "This address does not take that method.",
    advice: `It takes ${allow}.`,
    headers: { Allow: allow },
  };
}

/** An address that nobody knows is read, so that the site says so; a method that nobody knows is refused anywhere. */
function toUnlisted(method: string, path: string): Refusal | null {
  if (![...METHODS, "PUT"].includes(method)) return toNotAllowed(toAllow(READING));
  return READING.includes(method) && !path.startsWith("/_next/image") ? null : NOTHING;
}

/** By what the request says of itself; a body without a length is counted while it is read. */
function isTooLarge({ method, headers }: Parameters<Check>[0]["request"]): boolean {
  const length = Number(headers["content-length"] ?? 0);
  const isReading = method === "GET" || method === "HEAD";
  return isReading
    ? headers["transfer-encoding"] !== undefined || length > MOST_NEEDLESS
    : length > LARGEST_BODY;
}

const NOTHING: Refusal = {
  status: 404,
  code: "not-found",
  message: "There is nothing at this address.",
  advice: "See /api/openapi.json for what there is.",
};

const TOO_LARGE: Refusal = {
  status: 413,
  code: "too-large",
  message: "The body is larger than any that is taken here.",
  advice: "Send less.",
};
