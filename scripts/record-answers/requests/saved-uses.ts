import { get, plainly, type SiteRequest, searchFor, toPages } from "../shared/request";
import { toPictureRequests } from "./pictures";
import { SLUGS } from "./saved-reads";

const SAVED_TEXTS: readonly string[] = [
  "saved:presidents",
  "saved:presidents -saved:war-and-peace",
  "-saved:frozen-government",
  "saved:presidents OR saved:my-own",
  "(saved:both-at-once OR kim) -the",
  "saved:both-at-once",
  "saved:a-question",
  "saved:not-well-written",
  "saved:to-be-deleted war",
  "saved:presi*",
  "saved:",
];

const COMPARED: readonly string[] = [
  "a=war-and-peace&b=presidents",
  "a=presidents&b=frozen-government",
  "a=war-and-peace&b=presidents&c=the-first-actor",
  "a=war-and-peace&b=presidents&c=the-first-actor&d=without-the-frozen",
  "a=presidents&b=presidents",
  "a=presidents",
  "a=presidents&b=to-be-deleted",
];

/** Searches with saved searches in them, and comparisons of saved searches. */
export function toSavedUses(): readonly SiteRequest[] {
  return [
    ...SAVED_TEXTS.map((text) => searchFor(text)),
    ...COMPARED.map((params) => get(`/api/compare?${params}`)),
    ...toPictureRequests(["q=saved:both-at-once+-saved:my-own"]),
    get("/api/suggest?q=saved:pre"),
  ];
}

/** Pages of saved searches, in both languages. */
export function toSavedPages(): readonly SiteRequest[] {
  const lists = ["", "find=war", "order=name", "order=total&grouped=true", "order=news&find=nothing"];
  return [
    ...lists.map((params) => get(`/saved?${params}`)),
    ...SLUGS.map((slug) => get(`/s/${plainly(slug)}`, `saved ${slug}`)),
    get("/s/presidents?since=2000-01-01"),
    get("/s/presidents?deleting=true&fault=in-use"),
    ...COMPARED.map((params) => get(`/compare?${params}`)),
    get("/compare?a=war-and-peace&b=presidents&as=share"),
    get("/?q=saved:presidents"),
    get("/?q=saved:nobody+-saved:my-own"),
  ].flatMap(toPages);
}
