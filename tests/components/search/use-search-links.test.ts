/** @jest-environment jsdom */
import { fireEvent, renderHook } from "@testing-library/react";
import { useSearchLinks } from "@/components/search/use-search-links";
import { catchRequests, HookPage, pass, type SentRequest } from "./hook-page";

let requests: readonly SentRequest[];
let unmount: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  requests = catchRequests();
  window.history.replaceState(null, "", "/?q=kim");
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
  document.body.innerHTML = '<a id="other" href="/?q=putin">Putin</a><a id="same" href="/?q=kim">Kim</a>';
  unmount = renderHook(useSearchLinks, { wrapper: HookPage }).unmount;
});
afterEach(() => {
  unmount();
  jest.useRealTimers();
});

function element(selector: string): Element {
  const one = document.querySelector(selector);
  if (one === null) throw new Error(`the test has no ${selector}`);
  return one;
}

/** A pointer event as the hook reads it: the document of a test makes none with a kind of pointer. */
function point(selector: string, pointerType: string): void {
  const event = new MouseEvent("pointerover", { bubbles: true });
  Object.defineProperty(event, "pointerType", { value: pointerType });
  fireEvent(element(selector), event);
}

describe("links to searches", () => {
  it("show the search here, as one step of the history", () => {
    const { length } = window.history;
    const isLeftToBrowser = fireEvent.click(element("#other"));
    expect(isLeftToBrowser).toBe(false);
    expect(window.location.search).toBe("?q=putin");
    expect(window.history).toHaveLength(length + 1);
    expect(requests.map(({ address }) => address)).toEqual(["/api/search?q=putin&facets=none"]);
  });

  it("make no step of the history to where the reader is", () => {
    const { length } = window.history;
    fireEvent.click(element("#same"));
    expect(window.history).toHaveLength(length);
  });

  it("are fetched ahead where a mouse rests on them, but not where it passes or a finger touches", async () => {
    point("#other", "touch");
    await pass(1_000);
    point("#other", "mouse");
    await pass(59);
    point("body", "mouse");
    await pass(1_000);
    expect(requests).toEqual([]);
    point("#other", "mouse");
    await pass(60);
    expect(requests.map(({ address }) => address)).toEqual(["/api/search?q=putin&facets=none"]);
  });
});

describe("forms of searches", () => {
  it("show the search here, and those that something else handles are left alone", () => {
    document.body.innerHTML = '<form action="/"><input name="q" value="putin"></form>';
    expect(fireEvent.submit(element("form"))).toBe(false);
    expect(window.location.search).toBe("?q=putin");
    element("form").addEventListener("submit", (event) => event.preventDefault());
    element("input").setAttribute("value", "xi");
    fireEvent.submit(element("form"));
    expect(window.location.search).toBe("?q=putin");
  });
});
