import { useEffect, useState } from "react";

/** A text with a caret as it was when nothing had changed for `pause` milliseconds. */
export function useDebounced(text: string, caret: number, pause: number): { text: string; caret: number } {
  const [settled, setSettled] = useState({ text, caret });
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled({ text, caret }), pause);
    return () => window.clearTimeout(timer);
  }, [text, caret, pause]);
  return settled;
}
