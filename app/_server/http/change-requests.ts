import type { z } from "zod";
import { fromLink } from "@/search/query/url";
import { readBody, toUnusable } from "./body";
import { toForeignRefusal } from "./cross-site";

/** The largest body that is accepted, in bytes: a link may have 100,000 and more. */
const LARGEST_BODY = 512 * 1024;

/** What a request wants changed, or the response that declines it. */
export async function readChange<Value>(
  request: Request,
  schema: z.ZodType<Value>,
): Promise<{ readonly value: Value } | Response> {
  return toForeignRefusal(request) ?? readBody(request, schema, LARGEST_BODY);
}

/** The search of a link of ours, as `/?q=putin`, `?q=putin` or with the address of this site before it; null for any other. */
export function toSearchPageLink(link: string, request: Request): string | null {
  const base = new URL("/", request.url);
  if (!URL.canParse(link, base)) return null;
  const { host, pathname, search } = new URL(link, base);
  const hosts = [base.host, request.headers.get("host")];
  return hosts.includes(host) && pathname === "/" ? `/${search}` : null;
}

/** 400 for a link that is none of the search page's. */
export function toForeignLink(): Response {
  return toUnusable("link is not a link of the search page, such as /?q=putin");
}

/** What the query of a saved link has wrong. */
export function toLinkNotices(link: string) {
  const { notices } = fromLink(link);
  return notices.length > 0 ? { notices } : {};
}

/** A slug as it stands in a path, percent-encoded where it is not ASCII. */
export function toSlugOfPath(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // Not encoded by the rules, so it names nothing.
  }
}
