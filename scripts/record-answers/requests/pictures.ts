import { get, type SiteRequest } from "../shared/request";

/** Searches of which also pictures, counts, feeds and files are wanted. */
export const PICTURED: readonly string[] = [
  "",
  "q=president",
  "q=war+OR+peace&sort=newest",
  'q="north+korea"+-china',
  "q=xyzzyq",
  "q=presid*&group=story",
  "q=president+war+crash&close=true",
  "from=2019-02&to=2019-06&not.actor=Donald+Trump",
  "undated=true",
  "mentioned.from=1990&mentioned.to=1999",
  "q=after:-7d&sort=oldest",
  'q="unclosed&from=2024-13&size=999',
];

const FORMATS = ["csv", "json", "bibtex", "ris"] as const;

/** Matrix, periods, feed, estimate, protocol and every export of each of these searches. */
export function toPictureRequests(searches: readonly string[]): readonly SiteRequest[] {
  const kinds = ["matrix", "mentioned", "feed", "estimate", "protocol"];
  return searches.flatMap((search) => [
    ...kinds.map((kind) => get(`/api/${kind}?${search}`)),
    get(`/api/protocol?format=text&${search}`),
    ...FORMATS.map((format) => get(`/api/export?format=${format}&${search}`)),
  ]);
}
