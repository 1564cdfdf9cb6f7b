import { fromSearchParams, toLink } from "@/search/query-url";

/** Shows another search as a new step of the history. Next keeps `useSearchParams` in step with this. */
export function goTo(link: string): void {
  window.history.pushState(null, "", link);
}

/** Shows another search in place of the one at hand. */
export function replaceWith(link: string): void {
  window.history.replaceState(null, "", link);
}

/** Whether a click asks for something else than to follow the link here. */
export function isModified(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/** The search that a place in the page links to, or null. */
export function toSearchLink(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const anchor = target.closest<HTMLAnchorElement>("a[href]");
  if (anchor === null || anchor.target !== "" || anchor.getAttribute("href") === "") return null;
  const { origin, pathname, hash } = anchor;
  if (origin !== window.location.origin || pathname !== "/" || hash !== "") return null;
  return anchor.getAttribute("href");
}

/** The search that a form asks for, or null when it asks for none. */
export function toFormLink(form: HTMLFormElement): string | null {
  if (form.method !== "get" || new URL(form.action).pathname !== "/") return null;
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value !== "") params.append(name, value);
  return toLink(fromSearchParams(params).query);
}
