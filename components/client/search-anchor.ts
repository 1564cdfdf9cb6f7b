import { useEffect } from "react";
import type { SearchQuery } from "@/search/query/query";
import { toLink } from "@/search/query/url";

/** A page has some five hundred links to searches: with more characters of text in each, it would be megabytes of them. */
const LONGEST_WRITTEN = 2_000;

/** What makes an anchor lead to a search. Its text may stand in no address of the page: `data-search` then is the rest of the link. */
export type SearchAnchor =
  | { readonly href: string }
  | {
      readonly "data-search": string;
      readonly "data-text": string;
      readonly role: "link";
      readonly tabIndex: 0;
    };

/** Whether a search's text is so long that anchors get their addresses when a reader reaches for them, which needs scripts. */
export function isLong({ text }: SearchQuery): boolean {
  return text.length > LONGEST_WRITTEN;
}

/** What of a search stands in the anchors of a page: all of it but a long text. */
export function toWritten(query: SearchQuery): SearchQuery {
  return isLong(query) ? { ...query, text: "" } : query;
}

/** Leads to a search, or to a path of the site with that search. */
export function toAnchor(query: SearchQuery, path = "/", fragment = ""): SearchAnchor {
  if (!isLong(query)) return { href: toLink(query, path) + fragment };
  return {
    "data-search": toLink(toWritten(query), path) + fragment,
    "data-text": toTextKey(query.text),
    role: "link",
    tabIndex: 0,
  };
}

/** The long texts of the anchors of this page that were made last, by key: the page shows one search, and soon perhaps another. */
const texts = new Map<string, string>();
const MOST_TEXTS = 4;
let last = { text: "", key: "" };

function toTextKey(text: string): string {
  if (last.text === text) return last.key;
  // FNV-1a of 32 bits.
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  last = { text, key: `${text.length}-${(hash >>> 0).toString(36)}` };
  texts.delete(last.key);
  texts.set(last.key, text);
  const [oldest] = texts.keys();
  if (texts.size > MOST_TEXTS && oldest !== undefined) texts.delete(oldest);
  return last.key;
}

/** Gives an anchor without an address the one that it stands for. Of others nothing is changed. */
function giveAddress(target: EventTarget | null): void {
  const anchor = target instanceof Element ? target.closest("a[data-search]") : null;
  const text = texts.get(anchor?.getAttribute("data-text") ?? "");
  if (anchor === null || text === undefined) return;
  const { pathname, searchParams, hash } = new URL(
    anchor.getAttribute("data-search") ?? "",
    window.location.origin,
  );
  const params = new URLSearchParams([["q", text], ...searchParams]);
  anchor.setAttribute("href", `${pathname}?${params.toString()}${hash}`);
}

/** Anchors get their addresses when a pointer, a finger or the keyboard reaches them, before anything else sees it. */
export function useSearchAnchors(): void {
  useEffect(() => {
    const onReach = ({ target }: Event): void => giveAddress(target);
    const events = ["pointerover", "pointerdown", "focusin", "click"] as const;
    for (const event of events) window.addEventListener(event, onReach, { capture: true });
    return () => {
      for (const event of events) window.removeEventListener(event, onReach, { capture: true });
    };
  }, []);
}
