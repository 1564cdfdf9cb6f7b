"use client";

import {
  type DehydratedState,
  HydrationBoundary,
  notifyManager,
  QueryClient,
  QueryClientProvider,
} from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useSearchAnchors } from "./search-anchor";

/** How long answers stay cached after they were last shown, in milliseconds, so that back and forward show them at once. */
const CACHED = 15 * 60_000;

// An answer is shown at once, not after the turn of a timer.
notifyManager.setScheduler(queueMicrotask);

let inBrowser: QueryClient | null = null;

/** A browser has one cache for all pages; the server makes one for each page. */
function toClient(): QueryClient {
  if (inBrowser !== null) return inBrowser;
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: CACHED } } });
  if (typeof window !== "undefined") inBrowser = client;
  return client;
}

/** What pages that send requests need around them: the cached answers, with those that came with the page, and anchors of long searches. */
export function CachedAnswers({ state, children }: { state?: DehydratedState; children: ReactNode }) {
  const [client] = useState(toClient);
  useSearchAnchors();
  return (
    <QueryClientProvider client={client}>
      <HydrationBoundary state={state}>{children}</HydrationBoundary>
    </QueryClientProvider>
  );
}
