import type { Scope } from "./scopes";

/** What a request needs: nothing, what this scope stands for, or (`self`) somebody in person, for whom no program stands in. */
export type Need = "open" | "self" | Scope;

type Methods = Readonly<Partial<Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE", Need>>>;

/**
 * What each route needs, by the path of its file and by method; a test holds the table against the files. What is not in it
 * needs `read`, and where it could change something `admin`.
 */
export const ROUTES = {
  "/": { GET: "read" },
  "/about/tags": { GET: "read" },
  "/account": { GET: "self" },
  "/account/change": { POST: "self" },
  "/account/tokens": { POST: "self" },
  // Where no other route is: nothing is changed there, and nobody who may not change all is told so.
  "/api/[[...path]]": { DELETE: "admin", GET: "read", PATCH: "admin", POST: "admin", PUT: "admin" },
  "/api/audit": { GET: "admin" },
  "/api/compare": { GET: "read" },
  "/api/corpus": { GET: "read" },
  "/api/corrections": { GET: "read", POST: "correct" },
  "/api/corrections/[id]": { DELETE: "correct" },
  "/api/documents/[id]": { GET: "read" },
  "/api/documents/[id]/citation": { GET: "read" },
  "/api/documents/[id]/original": { GET: "read" },
  "/api/documents/[id]/related": { GET: "read" },
  "/api/estimate": { GET: "read" },
  "/api/export": { GET: "read" },
  "/api/facets/[facet]": { GET: "read" },
  "/api/feed": { GET: "read" },
  "/api/health": { GET: "open" },
  "/api/library": { GET: "read", POST: "save" },
  "/api/matrix": { GET: "read" },
  "/api/mentioned": { GET: "read" },
  "/api/openapi.json": { GET: "read" },
  "/api/protocol": { GET: "read" },
  "/api/search": { GET: "read" },
  "/api/searches": { GET: "read", POST: "save" },
  "/api/searches/[slug]": { GET: "read", PATCH: "save", DELETE: "save" },
  "/api/searches/[slug]/changes": { GET: "read" },
  "/api/searches/[slug]/hooks": { GET: "save", POST: "save" },
  "/api/searches/[slug]/hooks/[id]": { PATCH: "save", DELETE: "save" },
  "/api/searches/[slug]/links": { POST: "save", DELETE: "save" },
  "/api/suggest": { GET: "read" },
  "/compare": { GET: "read" },
  "/compare/choose": { GET: "read" },
  "/corpus": { GET: "read" },
  "/documents/[id]": { GET: "read" },
  "/documents/[id]/original": { GET: "read" },
  "/language": { GET: "open", POST: "open" },
  "/login": { GET: "open" },
  "/login/code": { POST: "open" },
  "/login/enter": { POST: "open" },
  "/login/house": { GET: "open" },
  "/login/house/out": { GET: "open" },
  "/login/house/return": { GET: "open" },
  "/logout": { POST: "open" },
  "/matrix": { GET: "read" },
  "/network": { GET: "read" },
  "/refused": { GET: "read" },
  "/review": { GET: "correct" },
  "/review/judge": { POST: "correct" },
  "/s/[slug]": { GET: "read" },
  "/s/[slug]/change": { POST: "save" },
  "/s/[slug]/feed": { GET: "read" },
  "/s/[slug]/seen": { POST: "read" },
  "/save": { GET: "save" },
  "/save/keep": { POST: "save" },
  "/saved": { GET: "read" },
  "/saved/import": { POST: "save" },
  "/timeline": { GET: "read" },
} as const satisfies Record<string, Methods>;
