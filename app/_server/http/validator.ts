import { createHash } from "node:crypto";
import { readReader } from "@/access/current-reader";
import parallax from "@/package.json";
import { toNamedSlugs } from "@/search/query/named-searches";
import { type ReadQuery, toLink } from "@/search/query/url";

/**
 * The validator of an answer: of what was requested, by whom it may be seen, and of the generation of the index that answers.
 * Weak, since the time that an answer took differs. Null where something else decides too: a saved search's set.
 */
export function toValidator(
  request: Request,
  { query, tree }: ReadQuery,
  generation: string,
  now: Date,
): string | null {
  if (generation === "" || toNamedSlugs(tree).length > 0) return null;
  const { pathname, searchParams } = new URL(request.url);
  const host = request.headers.get("host");
  const others = [...searchParams].filter(([name]) =>
    ["find", "format", "bom", "strict", "facets", "explain"].includes(name),
  );
  const { granted } = readReader();
  // Dates may be relative to the day.
  const parts = [
    parallax.version,
    host,
    pathname,
    toLink(query),
    others,
    granted,
    generation,
    now.toISOString().slice(0, 10),
  ];
  return toTag(JSON.stringify(parts));
}

/**
 * An answer with a validator of what it says, for what depends on more than a request and the generation of the index; 304 to who
 * has it already.
 */
export function withTextValidator(request: Request, text: string, headers: Record<string, string>): Response {
  const tag = toTag(text);
  const validated = { ETag: tag, ...REVALIDATED };
  return hasAlready(request, tag)
    ? new Response(null, { status: 304, headers: validated })
    : new Response(text, { headers: { ...headers, ...validated } });
}

/** Browsers ask each time whether what they have still holds. */
export const REVALIDATED = { "Cache-Control": "private, no-cache" };

function toTag(text: string): string {
  return `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
}

/** Whether the caller has the answer with this validator already, by `If-None-Match`. */
export function hasAlready(request: Request, validator: string): boolean {
  const sent = request.headers.get("if-none-match");
  if (sent === null) return false;
  const strong = (tag: string): string => tag.trim().replace(/^W\//, "");
  return sent.trim() === "*" || sent.split(",").some((tag) => strong(tag) === strong(validator));
}
