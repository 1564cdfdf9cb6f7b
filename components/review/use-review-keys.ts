import { type RefObject, useCallback, useEffect } from "react";
import { isWriting } from "../ui/is-writing";

/** What each key presses in the item at hand. */
const KEYS: Readonly<Record<string, string>> = { y: "right", n: "wrong", e: "correct" };
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** The keys of a list of tags to judge: steps between items, what is said of one, Escape from its form. Gives how to go to an item. */
export function useReviewKeys(list: RefObject<HTMLOListElement | null>): (at: number) => void {
  const moveTo = useCallback(
    (at: number): void => {
      const item = list.current?.children[at];
      if (item instanceof HTMLElement) item.focus();
    },
    [list],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      const items = [...(list.current?.children ?? [])];
      const current = items.findIndex((item) => item.contains(document.activeElement));
      if (event.key === "Escape" && closeForm(items[current])) moveTo(current);
      if (isWriting(event.target)) return;
      const step = STEPS[event.key];
      const way = KEYS[event.key];
      if (step === undefined && way === undefined) return;
      event.preventDefault();
      if (step !== undefined) moveTo(Math.min(items.length - 1, Math.max(0, current + step)));
      else press(items[Math.max(0, current)], way ?? "");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [list, moveTo]);
  return moveTo;
}

/** Whoever opened the form by a key goes on in it. */
function press(item: Element | undefined, way: string): void {
  item?.querySelector<HTMLElement>(`[data-way="${way}"]`)?.click();
  if (way === "correct") item?.querySelector<HTMLElement>("details[open] input:checked")?.focus();
}

/** Whether there was one to close. */
function closeForm(item: Element | undefined): boolean {
  const form = item?.querySelector("details[open]");
  form?.removeAttribute("open");
  return form instanceof HTMLElement;
}
