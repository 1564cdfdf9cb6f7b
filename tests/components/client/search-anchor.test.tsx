/** @jest-environment jsdom */
import { fireEvent, render, renderHook, screen } from "@testing-library/react";
import { useSearchAnchors } from "@/components/client/search-anchor";
import { SearchLink } from "@/components/client/search-link";
import { EVERYTHING, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";

const SHORT = withChanges(EVERYTHING, { text: "kim & putin" });
const LONG = withChanges(EVERYTHING, { text: `kim ${"x & y ".repeat(1_000)}`, sort: "newest" });

function show(query: typeof SHORT, path?: string, fragment?: string): HTMLElement {
  renderHook(useSearchAnchors);
  render(
    <SearchLink query={query} path={path} fragment={fragment}>
      there
    </SearchLink>,
  );
  return screen.getByRole("link", { name: "there" });
}

describe("an anchor of a search", () => {
  it("has its address from the start", () => {
    expect(show(SHORT).getAttribute("href")).toBe(toLink(SHORT));
  });

  it.each(["pointerOver", "pointerDown", "focusIn", "click"] as const)(
    "of a long text has it as soon as it is reached for: %s",
    (event) => {
      const anchor = show(LONG, "/documents/a", "#p3");
      expect(anchor.outerHTML.length).toBeLessThan(300);
      fireEvent[event](anchor);
      expect(anchor.getAttribute("href")).toBe(`${toLink(LONG, "/documents/a")}#p3`);
    },
  );

  it("of a long text leads nowhere, and so to no other search, before that", () => {
    const anchor = show(LONG);
    expect(anchor.hasAttribute("href")).toBe(false);
    expect(anchor.tabIndex).toBe(0);
  });
});
