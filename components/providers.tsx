"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import type { Locale } from "./strings/locales";

/** Answers are kept so long after they were last shown, in milliseconds, so that back and forward show them at once. */
const KEPT = 15 * 60_000;

/**
 * A language is a file of its own, and a browser loads just the one it shows. No Suspense boundary stands around it,
 * so that the page the server made stays as it is until its words are there.
 */
const WORDS = {
  en: dynamic(() => import("./strings/english").then(({ English }) => English)),
  de: dynamic(() => import("./strings/german").then(({ German }) => German)),
} as const satisfies Record<Locale, unknown>;

/** What all pages share: the reader's words, and the answers kept. */
export function Providers({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { gcTime: KEPT } } }));
  const Words = WORDS[locale];
  return (
    <Words>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </Words>
  );
}
