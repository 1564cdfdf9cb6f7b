"use client";

import {
  type DehydratedState,
  HydrationBoundary,
  notifyManager,
  QueryClient,
  QueryClientProvider,
} from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

/** Answers are kept so long after they were last shown, in milliseconds, so that back and forward show them at once. */
const KEPT = 15 * 60_000;

// An answer is shown at once, not after the turn of a timer.
notifyManager.setScheduler(queueMicrotask);

let inBrowser: QueryClient | null = null;

/** A browser keeps answers from page to page; on the server each page has its own. */
function toClient(): QueryClient {
  if (inBrowser !== null) return inBrowser;
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: KEPT } } });
  if (typeof window !== "undefined") inBrowser = client;
  return client;
}

/** What rooms that ask the server for more need around them: the answers kept, with those that came with the page. */
export function CachedAnswers({ state, children }: { state?: DehydratedState; children: ReactNode }) {
  const [client] = useState(toClient);
  return (
    <QueryClientProvider client={client}>
      <HydrationBoundary state={state}>{children}</HydrationBoundary>
    </QueryClientProvider>
  );
}
