import { get, plainly, type SiteRequest } from "../shared/request";
import { SEARCHES } from "./saves";

/** Every slug of what was saved, and some that nothing has. */
export const SLUGS: readonly string[] = [
  "war-and-peace",
  "presidents",
  "frozen-government",
  "both-at-once",
  "without-the-frozen",
  "lately",
  "the-first-actor",
  "a-question",
  "ünïcode-ärger-北京",
  "unicode-arger-北京",
  "war-and-peace-2",
  "my-own",
  "not-well-written",
  "by-a-form",
  "to-be-deleted",
];

/** What is known of each saved search. `since` is the time since which changes are wanted. */
export function toSavedReads(since: string): readonly SiteRequest[] {
  const each = SLUGS.flatMap((slug) => {
    const path = `${SEARCHES}/${plainly(slug)}`;
    return [
      get(path, slug),
      get(`${path}/changes`, `${slug} changes`),
      get(`${path}/changes?since=${since}`, `${slug} changes since a time`),
      get(`/s/${plainly(slug)}/feed`, `${slug} feed`),
    ];
  });
  const wrong = ["since=2000-01-01", "since=yesterday", "since=2999-01-01T00:00:00Z"].map((params) =>
    get(`${SEARCHES}/presidents/changes?${params}`),
  );
  return [get(SEARCHES), ...each, ...wrong, get("/api/library")];
}
