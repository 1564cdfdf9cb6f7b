import { fromSearchParams, toLink } from "@/search/query/url";

/** How long the address lags behind the keys, in milliseconds. Browsers refuse a hundred changes within half a minute. */
const LAG = 300;

let awaited: { readonly link: string; readonly timer: number } | null = null;

/** Marks the step of the history that is being typed: it is filled in until it is finished, and then stays. */
const toTypedState = (isBeingTyped: boolean) => ({ isBeingTyped });

function isBeingTyped(): boolean {
  const state: unknown = window.history.state;
  return (
    typeof state === "object" && state !== null && "isBeingTyped" in state && state.isBeingTyped === true
  );
}

/** Shows another search as a new step of the history. Next keeps `useSearchParams` in step with all of these. */
export function goTo(link: string): void {
  settleAddress();
  window.history.pushState(null, "", link);
}

/** What was being typed is finished, in its step of the history. */
export function finishTyping(link: string): void {
  settleAddress();
  if (isBeingTyped()) replaceWith(link);
  else goTo(link);
}

/** Shows another search in place of the one at hand. */
export function replaceWith(link: string): void {
  dropAwaited();
  window.history.replaceState(toTypedState(false), "", link);
}

/** The step of the history for what is being typed: a new one at first, so that Back leads to the search before. */
function typeInto(link: string): void {
  dropAwaited();
  if (isBeingTyped()) window.history.replaceState(toTypedState(true), "", link);
  else window.history.pushState(toTypedState(true), "", link);
}

/** Puts what is being typed into the address, as soon as nothing else has come for a moment. */
export function typeSoon(link: string): void {
  dropAwaited();
  awaited = { link, timer: window.setTimeout(settleAddress, LAG) };
}

/** Brings the address up to date at once, before anything reads it or leaves it. Returns whether it lagged. */
export function settleAddress(): boolean {
  const settled = awaited;
  if (settled !== null) typeInto(settled.link);
  return settled !== null;
}

/** Forgets the link that the address waits for: the reader went elsewhere. */
export function dropAwaited(): void {
  if (awaited !== null) window.clearTimeout(awaited.timer);
  awaited = null;
}

/** Whether the address is this search's by now. */
export function isAt(link: string): boolean {
  return toLink(fromSearchParams(new URLSearchParams(window.location.search)).query) === link;
}

/** Whether a click is meant for something else than to follow the link here. */
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

/** The search that a form leads to, or null when it leads elsewhere. */
export function toFormLink(form: HTMLFormElement): string | null {
  if (form.method !== "get" || new URL(form.action).pathname !== "/") return null;
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value !== "") params.append(name, value);
  return toLink(fromSearchParams(params).query);
}
