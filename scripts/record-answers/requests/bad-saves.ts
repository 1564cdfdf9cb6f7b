import { FORM_HEADERS, JSON_HEADERS, post, type SiteRequest } from "../shared/request";
import { SEARCHES } from "./saves";

/** Searches that must not be saved. */
export const BAD_SAVES: readonly SiteRequest[] = [
  post(SEARCHES, { name: "Taken", link: "/?q=a", slug: "presidents" }, "bad: slug taken"),
  post(SEARCHES, { name: "Bad", link: "/?q=a", slug: "Not a slug" }, "bad: no slug"),
  post(SEARCHES, { name: "Loop", link: "/?q=saved:loop", slug: "loop" }, "bad: names itself"),
  post(SEARCHES, { link: "/?q=a" }, "bad: no name"),
  post(SEARCHES, { name: "  ", link: "/?q=a" }, "bad: blank name"),
  post(SEARCHES, { name: "x".repeat(201), link: "/?q=a" }, "bad: long name"),
  post(SEARCHES, { name: "No link" }, "bad: no link"),
  post(SEARCHES, { name: "Foreign", link: "https://example.org/?q=a" }, "bad: foreign link"),
  post(SEARCHES, { name: "Other page", link: "/matrix?q=a" }, "bad: link of another page"),
  post(SEARCHES, { name: "Mode", link: "/?q=a", mode: "melted" }, "bad: mode"),
  post(SEARCHES, { name: "More", link: "/?q=a", more: 1 }, "bad: unknown field"),
  post(SEARCHES, [], "bad: a list"),
  post(SEARCHES, { name: "Large", link: "/?q=a", note: "x".repeat(600_000) }, "bad: too large"),
  { name: "bad: not JSON", path: SEARCHES, method: "POST", headers: JSON_HEADERS, body: "{" },
  { name: "bad: nothing", path: SEARCHES, method: "POST", headers: JSON_HEADERS },
  { name: "bad: a form", path: SEARCHES, method: "POST", headers: FORM_HEADERS, body: "name=a" },
  {
    name: "bad: from another site",
    path: SEARCHES,
    method: "POST",
    headers: { ...JSON_HEADERS, "sec-fetch-site": "cross-site" },
    body: "{}",
  },
];
