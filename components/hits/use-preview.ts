import { useEffect, useState, useSyncExternalStore } from "react";
import { isWriting } from "../ui/is-writing";

/** From this width on there is space for a document beside the list; `results.css` has the same. */
const WIDE = "(width >= 96rem)";

/** Which hit is read beside the list. */
export type Preview = {
  /** Whether there is space for it; never before the page has its script. */
  readonly isWide: boolean;
  /** Null while none is. */
  readonly id: string | null;
  readonly close: () => void;
};

/** Follows the focus from hit to hit where there is space beside them; Escape closes what is shown. */
export function usePreview(): Preview {
  const isWide = useSyncExternalStore(onWidth, isWideNow, () => false);
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    if (!isWide) return;
    const onFocus = ({ target }: FocusEvent): void => {
      const hit = target instanceof Element ? target.closest<HTMLElement>("[data-hit]") : null;
      if (hit?.dataset.hit) setId(hit.dataset.hit);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented && !isWriting(event.target)) setId(null);
    };
    document.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("keydown", onKey);
    };
  }, [isWide]);
  return { isWide, id, close: () => setId(null) };
}

function onWidth(listener: () => void): () => void {
  const width = window.matchMedia(WIDE);
  width.addEventListener("change", listener);
  return () => width.removeEventListener("change", listener);
}

const isWideNow = (): boolean => window.matchMedia(WIDE).matches;
