import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { goTo, isModified, toFormLink, toSearchLink } from "../client/navigation";
import { fetchHitsAhead, toSearchOptions } from "../client/requests";

/** A reader whose pointer rests on a link for this long, in milliseconds, is likely to follow it. */
const LIKELY = 60;

/**
 * Makes the page's plain links and forms quick: a click shows the search here without loading the page anew, and
 * a pointer that rests on a link fetches it beforehand. One listener serves all, so that components stay markup.
 */
export function useSearchLinks(): void {
  const client = useQueryClient();
  useEffect(() => {
    let resting: number | undefined;
    const fetchAhead = async (link: string): Promise<void> => {
      await fetchHitsAhead(client, link);
      await client.prefetchQuery(toSearchOptions(link));
    };
    const show = (link: string): void => {
      void fetchHitsAhead(client, link);
      if (link !== window.location.pathname + window.location.search) goTo(link);
    };
    const onClick = (event: MouseEvent): void => {
      const link = event.defaultPrevented || isModified(event) ? null : toSearchLink(event.target);
      if (link === null) return;
      event.preventDefault();
      show(link);
      if (event.target instanceof Element && event.target.closest("[data-paging]"))
        window.scrollTo({ top: 0 });
    };
    const onSubmit = (event: SubmitEvent): void => {
      const form = event.defaultPrevented ? null : event.target;
      const link = form instanceof HTMLFormElement ? toFormLink(form) : null;
      if (link === null) return;
      event.preventDefault();
      show(link);
    };
    const rest = (target: EventTarget | null): void => {
      window.clearTimeout(resting);
      const link = toSearchLink(target);
      if (link !== null) resting = window.setTimeout(() => void fetchAhead(link), LIKELY);
    };
    const onPointer = ({ pointerType, target }: PointerEvent): void =>
      rest(pointerType === "mouse" ? target : null);
    // A pointer may rest on a link already.
    if (window.matchMedia("(hover: hover)").matches) rest(document.querySelector("a:hover"));
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    document.addEventListener("pointerover", onPointer);
    return () => {
      window.clearTimeout(resting);
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
      document.removeEventListener("pointerover", onPointer);
    };
  }, [client]);
}
