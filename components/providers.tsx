"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

/** Answers are kept so long after they were last shown, in milliseconds, so that back and forward show them at once. */
const KEPT = 15 * 60_000;

/** What all pages share: the answers kept. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { gcTime: KEPT } } }));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
