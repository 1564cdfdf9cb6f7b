import { type LinkedData, toLinkedTexts } from "./linked-data";
import type { Meta } from "./meta";

/** So many names are enough of any site, and none is so long. */
const MOST = 20;
const LONGEST = 120;

/** The names that a page's site goes by: in its metadata, as the publisher of its linked data, and in the host of its address. */
export function findSiteNames(meta: Meta, data: LinkedData, addresses: readonly string[]): readonly string[] {
  const publishers = data.filter(
    ({ under, types }) => under.at(-1) === "publisher" || types.includes("WebSite"),
  );
  const names = [
    ...meta.all(["og:site_name", "application-name", "apple-mobile-web-app-title"]),
    ...publishers.flatMap(({ fields }) => [
      ...toLinkedTexts(fields.name ?? []),
      ...toLinkedTexts(fields.alternateName ?? []),
    ]),
    ...addresses.flatMap(toHostNames),
  ];
  return [...new Set(names)].filter(({ length }) => length <= LONGEST).slice(0, MOST);
}

/** Letters and digits of a text, small: two spellings of one name. */
export function toFolded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Labels of hosts that name no site. */
const GENERAL = /^(?:www\d?|news|blogs?|online|mobile|edition|shop|forum|magazine?|media|home|info)$/;

/** The parts of a host's name that may be the site's: `news.harbour-ledger.co.uk` gives `newsharbourledgercouk`, `harbourledger`. */
export function toHostNames(address: string): readonly string[] {
  const host = /^(?:https?:)?\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? "";
  const labels = host
    .split(".")
    .slice(0, -1)
    .filter((label) => label.length > 3 && !GENERAL.test(label));
  return labels.length === 0 ? [] : [...new Set([host.replace(/^www\./, ""), ...labels].map(toFolded))];
}

/** Whether a text is the name of the site: one of its names, with an article, an ending of its host, or `blog` or `online`. */
export function isSiteName(text: string, siteNames: readonly string[]): boolean {
  const folded = toFolded(text);
  if (folded === "") return false;
  return siteNames.some((name) => toCore(toFolded(name)) === toCore(folded));
}

function toCore(folded: string): string {
  const core = folded
    .replace(/^(?:the|www|die|der|das|le|la|el)(?=.{4})/, "")
    .replace(/(?:com|de|org|net|at|ch|online|blog|magazine?|news)$/, "");
  return core.length < 3 ? folded : core;
}
