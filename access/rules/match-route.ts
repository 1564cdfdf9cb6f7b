import { type Need, ROUTES } from "./routes";

/** Which route a path leads to, as Next matches them: a segment that is written out before one that is any. */

const PATTERNS = Object.keys(ROUTES)
  .map((route) => ({ route, segments: toSegments(route), isOpenEnded: route.includes("[[...") }))
  .sort((a, b) => toRank(a.segments).localeCompare(toRank(b.segments)));

type Pattern = (typeof PATTERNS)[number];

/** Files that every page loads: the same for whoever asks. */
const ASSETS = ["_next", "static"];

/** What browsers ask for by themselves. */
export const ICONS: readonly string[] = ["favicon.ico", "icon.svg"];

/**
 * What a request needs, by its method and the path of its address. Read from the decoded path, so that no other way of
 * writing one gets past; whatever is unknown needs more, not less.
 */
export function toNeed(method: string, path: string): Need {
  const segments = toDecoded(path);
  if (segments === null) return isReading(method) ? "read" : "admin";
  if (isAsset(segments)) return "open";
  const found = PATTERNS.find((one) => fits(one, segments));
  const needs: Readonly<Record<string, Need>> =
    found === undefined ? {} : ROUTES[found.route as keyof typeof ROUTES];
  const need = needs[method === "HEAD" ? "GET" : method];
  if (need !== undefined) return need;
  // What a route has no answer for changes nothing.
  return isReading(method) || (found !== undefined && !found.isOpenEnded) ? "read" : "admin";
}

/** The methods that the route of a path answers, HEAD where it is read; null where no route but the one for all others does. */
export function findMethods(path: string): readonly string[] | null {
  const segments = toDecoded(path);
  const found = segments && PATTERNS.find((one) => fits(one, segments));
  if (!found || found.isOpenEnded) return null;
  const methods = Object.keys(ROUTES[found.route as keyof typeof ROUTES]);
  return methods.includes("GET") ? [...methods, "HEAD"] : methods;
}

/** The route that a path leads to, as its files have it (`/api/documents/[id]`); null where it leads to none, or is not written by the rules. */
export function toRoute(path: string): string | null {
  const segments = toDecoded(path);
  if (segments === null) return null;
  if (isAsset(segments)) return "/_next/static";
  return PATTERNS.find((one) => fits(one, segments))?.route ?? null;
}

function isReading(method: string): boolean {
  return ["GET", "HEAD", "OPTIONS"].includes(method);
}

function isAsset(segments: readonly string[]): boolean {
  if (segments.length === 1) return ICONS.includes(segments[0] ?? "");
  return ASSETS.every((one, at) => segments[at] === one);
}

/** Null where a segment hides another path in itself. */
function toDecoded(path: string): readonly string[] | null {
  try {
    const segments = toSegments(path).map(decodeURIComponent);
    return segments.some((one) => one === "." || one === ".." || /[/\\\0]/.test(one)) ? null : segments;
  } catch {
    return null; // Not encoded by the rules.
  }
}

function toSegments(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}

function fits({ segments: pattern, isOpenEnded }: Pattern, segments: readonly string[]): boolean {
  const fixed = isOpenEnded ? pattern.slice(0, -1) : pattern;
  if (isOpenEnded ? segments.length < fixed.length : segments.length !== fixed.length) return false;
  return fixed.every((part, at) => part.startsWith("[") || part === segments[at]);
}

/** Sorts what is written out before what is one segment, and that before what is any number of them. */
function toRank(pattern: readonly string[]): string {
  return pattern.map((part) => (part.startsWith("[[") ? "3" : part.startsWith("[") ? "2" : "1")).join("");
}
