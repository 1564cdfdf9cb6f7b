import { useQueryClient } from "@tanstack/react-query";
import { startTransition, useEffect, useEffectEvent, useRef, useState } from "react";
import { fromSearchParams, toLink } from "@/search/query/url";
import { dropAwaited, finishTyping, isAt, replaceWith, settleAddress, typeSoon } from "../client/navigation";
import { fetchHitsAhead } from "../client/requests";
import { type Draft, hasLeft, type LinkedSearch, withArrival } from "./draft";

/**
 * The least time between two requests while keys are pressed, in milliseconds; the first is sent at once. Who types fast waits for none of their
 * keys; a key that is held comes again every 30.
 */
const APART = 50;

export type Typing = {
  /** Null when what stands in the box is what the address says. */
  readonly draft: Draft | null;
  /** A key was pressed. Results follow at once; the address follows a moment later: one step of the history for all that is typed. */
  readonly type: (text: string) => void;
  /** Enter: finishes that step, and the last word. */
  readonly enter: (text: string) => void;
  /** What was typed is given up for another search. */
  readonly giveUp: (link: string) => void;
};

/** The text in the query box while it runs ahead of the address. */
export function useTyping(params: URLSearchParams, address: LinkedSearch): Typing {
  const [stored, setDraft] = useState<Draft | null>(null);
  const client = useQueryClient();
  const timer = useRef<number | undefined>(undefined);
  const lastRequest = useRef(0);
  const { link } = address;
  const isLeft = stored !== null && hasLeft(stored, link);
  if (isLeft) setDraft(null);
  const draft = isLeft ? null : stored;
  const endWay = (arrived: string | undefined): void => setDraft((latest) => withArrival(latest, arrived));
  useSettledAddress(() => endWay(stored?.typed.link));
  const hasArrived = stored !== null && stored.way.length > 1 && link === stored.typed.link;
  useEffect(() => {
    // What the page shows lags behind the address; an earlier link of the way may still be coming.
    if (hasArrived && isAt(link)) endWay(link);
  });

  const change = (text: string, isTyping: boolean): LinkedSearch => {
    const read = fromSearchParams(withText(params, text, isTyping));
    const typed = { read, link: toLink(read.query) };
    const way = [...new Set([...(draft === null ? [] : [...draft.way, draft.typed.link]), link])];
    window.clearTimeout(timer.current);
    setDraft({ text, typed, requested: isTyping ? (draft?.requested ?? address) : typed, way, isTyping });
    return typed;
  };
  return {
    draft,
    type: (text) => {
      const typed = change(text, true);
      typeSoon(typed.link);
      const request = (): void => {
        lastRequest.current = performance.now();
        void fetchHitsAhead(client, typed.link);
        setDraft((latest) => (latest?.typed === typed ? { ...latest, requested: typed } : latest));
      };
      const left = lastRequest.current + APART - performance.now();
      if (left <= 0) request();
      else timer.current = window.setTimeout(request, left);
    },
    enter: (text) => {
      const typed = change(text, false);
      if (typed.link === link) dropAwaited();
      else finishTyping(typed.link);
    },
    giveUp: (to) => {
      window.clearTimeout(timer.current);
      setDraft(null);
      replaceWith(to);
    },
  };
}

/** Brings the address up to date before a click, or before the page is left. `onSettled` takes effect with the address. */
function useSettledAddress(onSettled: () => void): void {
  const settled = useEffectEvent(onSettled);
  useEffect(() => {
    const onClick = (): void => {
      if (settleAddress()) startTransition(settled);
    };
    window.addEventListener("click", onClick, { capture: true });
    window.addEventListener("pagehide", settleAddress);
    window.addEventListener("popstate", dropAwaited);
    return () => {
      dropAwaited();
      window.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("pagehide", settleAddress);
      window.removeEventListener("popstate", dropAwaited);
    };
  }, []);
}

function withText(params: URLSearchParams, text: string, isTyping: boolean): URLSearchParams {
  const changed = new URLSearchParams(params);
  changed.set("q", text);
  changed.delete("page");
  if (isTyping) changed.set("typing", "true");
  else changed.delete("typing");
  return changed;
}
