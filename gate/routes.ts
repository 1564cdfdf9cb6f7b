import { METHODS, type Method } from "./methods";

const READ = ["GET", "HEAD"] as const;
const WRITE = ["POST"] as const;
const READ_AND_POST = ["GET", "HEAD", "POST"] as const;

/**
 * Every address of the site with the methods that it takes; `[name]` stands for one part of a path. A test holds it against
 * `app/`, so that none is forgotten.
 */
export const ROUTES: Readonly<Record<string, readonly Method[]>> = {
  "/": READ,
  "/about/tags": READ,
  "/api/compare": READ,
  "/api/corpus": READ,
  "/api/corrections": READ_AND_POST,
  "/api/corrections/[id]": ["DELETE"],
  "/api/documents/[id]": READ,
  "/api/documents/[id]/citation": READ,
  "/api/documents/[id]/original": READ,
  "/api/documents/[id]/related": READ,
  "/api/estimate": READ,
  "/api/export": READ,
  "/api/facets/[facet]": READ,
  "/api/feed": READ,
  "/api/health": READ,
  "/api/library": READ_AND_POST,
  "/api/live": READ,
  "/api/matrix": READ,
  "/api/mentioned": READ,
  "/api/metrics": READ,
  "/api/openapi.json": READ,
  "/api/protocol": READ,
  "/api/search": READ,
  "/api/searches": READ_AND_POST,
  "/api/searches/[slug]": ["GET", "HEAD", "PATCH", "DELETE"],
  "/api/searches/[slug]/changes": READ,
  "/api/searches/[slug]/hooks": READ_AND_POST,
  "/api/searches/[slug]/hooks/[id]": ["DELETE"],
  "/api/searches/[slug]/links": ["POST", "DELETE"],
  "/api/suggest": READ,
  "/compare": READ,
  "/compare/choose": READ,
  "/corpus": READ,
  "/documents/[id]": READ,
  "/documents/[id]/original": READ,
  "/language": READ_AND_POST,
  "/matrix": READ,
  "/network": READ,
  "/review": READ,
  "/review/judge": WRITE,
  "/s/[slug]": READ,
  "/s/[slug]/change": WRITE,
  "/s/[slug]/feed": READ,
  "/save": READ,
  "/save/keep": WRITE,
  "/saved": READ,
  "/saved/import": WRITE,
  "/timeline": READ,
};

const patterns = Object.entries(ROUTES).map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\[\w+\]/g, "[^/]+")}/?$`),
  methods,
}));

/** The methods that an address takes; null for one that is none of the site's. */
export function findMethods(path: string): readonly Method[] | null {
  return patterns.find(({ pattern }) => pattern.test(path))?.methods ?? null;
}

/** Files of the site itself, which are read and cost nothing. */
export function isSiteFile(path: string): boolean {
  return path.startsWith("/_next/static/") || path === "/icon.svg";
}

/** The methods as a header says them. */
export function toAllow(methods: readonly Method[]): string {
  return METHODS.filter((method) => method === "OPTIONS" || methods.includes(method)).join(", ");
}
