import { get, postForm, type SiteRequest } from "../shared/request";

const LONG = "x".repeat(201_000);

/** Requests that cannot be answered, and a change of language. */
export const FAILURES: readonly SiteRequest[] = [
  get("/api/nothing"),
  get("/api"),
  get("/api/%zz"),
  get("/%zz"),
  get("/api/health/nothing"),
  ...["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"].map((method) => ({
    name: `${method} search`,
    path: "/api/search",
    method,
  })),
  { name: "POST nothing", path: "/api/nothing", method: "POST" },
  { name: "PUT searches", path: "/api/searches", method: "PUT" },
  { name: "POST matrix", path: "/api/matrix", method: "POST" },
  { name: "POST export", path: "/api/export?format=csv", method: "POST" },
  get("/api/export"),
  get("/api/export?format=pdf&q=war"),
  get("/api/export?format=CSV&bom=true&q=putin"),
  get("/api/protocol?format=pdf"),
  get("/api/compare"),
  get("/api/compare?a=nobody"),
  get("/api/compare?a=nobody&b=nobody"),
  get("/api/compare?a=nobody&b=nothing"),
  get("/api/searches/nobody"),
  get("/api/searches/nobody/changes"),
  get("/api/searches/nobody/hooks"),
  get("/s/nobody/feed"),
  { name: "search with a long text", path: `/api/search?q=${LONG}` },
  { name: "feed with a long text", path: `/api/feed?q=${LONG}` },
  { name: "search with half an escape", path: "/api/search?q=%e2%82&actor=%" },
  { name: "GET language", path: "/language" },
  postForm("/language", { to: "de", back: "/?q=war" }, "language de"),
  postForm("/language", { to: "xx", back: "//elsewhere.example" }, "language unknown"),
];
