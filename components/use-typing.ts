import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { fromSearchParams, type ReadQuery, toLink } from "@/search/query-url";
import { goTo, replaceWith } from "./navigation";
import { toSearchOptions } from "./requests";

/** Searches that keys ask for are at least so far apart, in milliseconds; the first is asked at once. */
const APART = 90;

/** What stands in the box and is not (or not as written) in the link yet. */
type Draft = {
  readonly text: string;
  readonly read: ReadQuery;
  readonly link: string;
  /** Links on the way from where typing began; any other link means that the reader went elsewhere. */
  readonly way: readonly string[];
  readonly isTyping: boolean;
};

export type Typing = {
  /** Null when what stands in the box is what the link says. */
  readonly draft: Draft | null;
  /** A key was pressed: results follow, in place of the step of the history at hand. */
  readonly type: (text: string) => void;
  /** Enter: a step of the history of its own, and the last word is finished. */
  readonly enter: (text: string) => void;
};

/** The text in the query box while it runs ahead of the link. */
export function useTyping(asked: URLSearchParams, link: string): Typing {
  const [draft, setDraft] = useState<Draft | null>(null);
  const client = useQueryClient();
  const timer = useRef<number | undefined>(undefined);
  const lastAsked = useRef(0);
  const hasArrived = draft !== null && draft.link === link;
  const hasLeft = draft !== null && !hasArrived && !draft.way.includes(link);
  if (hasLeft) setDraft(null);
  else if (hasArrived && draft.way.length > 1) setDraft({ ...draft, way: [link] });

  const change = (text: string, isTyping: boolean): Draft => {
    const read = fromSearchParams(withText(asked, text, isTyping));
    const way = [...new Set([...(draft?.way ?? []), draft?.link ?? link, link])];
    const next = { text, read, link: toLink(read.query), way, isTyping };
    window.clearTimeout(timer.current);
    setDraft(next);
    return next;
  };
  return {
    draft: hasLeft ? null : draft,
    type: (text) => {
      const next = change(text, true);
      const ask = (): void => {
        lastAsked.current = performance.now();
        // The page takes its time to follow the link; the answer is on its way meanwhile.
        void client.prefetchQuery(toSearchOptions(next.link));
        replaceWith(next.link);
      };
      const left = lastAsked.current + APART - performance.now();
      if (left <= 0) ask();
      else timer.current = window.setTimeout(ask, left);
    },
    enter: (text) => {
      const next = change(text, false);
      if (next.link !== link) goTo(next.link);
    },
  };
}

function withText(asked: URLSearchParams, text: string, isTyping: boolean): URLSearchParams {
  const params = new URLSearchParams(asked);
  params.set("q", text);
  params.delete("page");
  if (isTyping) params.set("typing", "true");
  else params.delete("typing");
  return params;
}
