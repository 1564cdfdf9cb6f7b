import { toRefused } from "./answers";

/**
 * The refusal of a request to change something that another site made a reader's browser send; null when it comes
 * from our own pages or from no browser at all. A body must say that it is JSON, which no form of another site can.
 */
export function toForeignRefusal(request: Request): Response | null {
  const refusal = toCrossSiteRefusal(request);
  if (refusal !== null) return refusal;
  if (request.method !== "DELETE" && !isJson(request.headers.get("content-type") ?? ""))
    return toRefused(415, {
      code: "not-json",
      message: "The body must be JSON.",
      advice: "Send it with Content-Type: application/json.",
    });
  return null;
}

/** The refusal of a request that another site made a reader's browser send, whatever it holds; null for any other. */
export function toCrossSiteRefusal(request: Request): Response | null {
  if (!isForeign(request.headers)) return null;
  return toRefused(403, {
    code: "cross-site",
    message: "Another site may not change anything here.",
    advice: "Use the pages of this site, or a program that is no browser.",
  });
}

function isForeign(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  // An older browser says at least where the page came from.
  const origin = headers.get("origin");
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.get("host");
}

function isJson(type: string): boolean {
  return type.split(";")[0]?.trim().toLowerCase() === "application/json";
}
