import { useEffect } from "react";
import { isWriting } from "../ui/is-writing";

/**
 * `/` goes to the query, `j` and `k` to the next and previous hit; Enter then opens it, as it does any link. `x` excludes
 * the value that has the focus, or the publisher of the hit that has it; `s` saves the search; Escape stops waiting
 * for an answer.
 */
export function useHitKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isWriting(event.target))
        return;
      if (event.key === "/") {
        event.preventDefault();
        const box = document.getElementById("query");
        if (box instanceof HTMLInputElement) box.select();
      } else if (event.key === "j") moveBy(1);
      else if (event.key === "k") moveBy(-1);
      else if (event.key === "x") exclude();
      else if (event.key === "s") document.querySelector<HTMLAnchorElement>("a[data-save]")?.click();
      else if (event.key === "Escape") document.querySelector<HTMLElement>("[data-cancel]")?.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function moveBy(step: number): void {
  const hits = [...document.querySelectorAll<HTMLElement>("[data-hit]")];
  const at = hits.findIndex((hit) => hit.contains(document.activeElement));
  const next = hits[at < 0 ? (step > 0 ? 0 : hits.length - 1) : at + step];
  const title = next?.querySelector<HTMLElement>("h2 a");
  title?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

/** Follows the link that excludes what has the focus, if there is one. */
function exclude(): void {
  const around = document.activeElement?.closest("[data-hit], .value, .chip");
  around?.querySelector<HTMLAnchorElement>("a[data-exclude]")?.click();
}
