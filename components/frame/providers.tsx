"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { type Visitor, VisitorProvider } from "../client/visitor";
import type { Locale } from "../strings/locales";

/**
 * A language is a file of its own, and a browser loads just the one it shows. No Suspense boundary stands around it,
 * so that the page the server made stays as it is until its words are there.
 */
const WORDS = {
  en: dynamic(() => import("../strings/english").then(({ English }) => English)),
  de: dynamic(() => import("../strings/german").then(({ German }) => German)),
} as const satisfies Record<Locale, unknown>;

/** What all pages share: the reader's words, and what the reader may do. */
export function Providers({
  locale,
  visitor,
  children,
}: {
  locale: Locale;
  visitor: Visitor;
  children: ReactNode;
}) {
  const Words = WORDS[locale];
  return (
    <VisitorProvider visitor={visitor}>
      <Words>{children}</Words>
    </VisitorProvider>
  );
}
