"use client";

import { useEffect } from "react";
import { useStrings } from "@/components/strings/use-strings";

/** How long until the page tries again, in milliseconds. */
const RETRY = 5_000;

/** Shown after an unexpected error: says so and tries again by itself. */
export default function PageFailed({ reset }: { reset: () => void }) {
  const strings = useStrings();
  useEffect(() => {
    const timer = window.setTimeout(() => window.location.reload(), RETRY);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <main id="main" className="mx-auto max-w-measure px-4 py-12">
      <h1 className="mb-2 font-serif text-xl font-[560]">{strings.brokenTitle}</h1>
      <p className="mb-4 text-base text-ink-2">{strings.brokenAdvice}</p>
      <button type="button" className="button" onClick={reset}>
        {strings.tryNow}
      </button>
    </main>
  );
}
