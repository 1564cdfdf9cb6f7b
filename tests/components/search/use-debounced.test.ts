/** @jest-environment jsdom */
import { renderHook } from "@testing-library/react";
import { useDebounced } from "@/components/search/use-debounced";
import { pass } from "./hook-page";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const render = (text: string) =>
  renderHook(({ text, caret }) => useDebounced(text, caret, 200), {
    initialProps: { text, caret: text.length },
  });

describe("a debounced text", () => {
  it("is the first text at once", () => {
    expect(render("put").result.current).toEqual({ text: "put", caret: 3 });
  });

  it("follows when nothing has changed for the pause, and not before", async () => {
    const { result, rerender } = render("p");
    rerender({ text: "pu", caret: 2 });
    await pass(199);
    expect(result.current.text).toBe("p");
    await pass(1);
    expect(result.current).toEqual({ text: "pu", caret: 2 });
  });

  it("waits anew with each change of text or caret, and leaves out what stood between", async () => {
    const { result, rerender } = render("p");
    const seen = new Set<string>();
    for (const [text, caret] of [
      ["pu", 2],
      ["put", 3],
      ["put", 0],
    ] as const) {
      rerender({ text, caret });
      await pass(150);
      seen.add(result.current.text);
    }
    expect([...seen]).toEqual(["p"]);
    await pass(50);
    expect(result.current).toEqual({ text: "put", caret: 0 });
  });

  it("leaves no timer behind", () => {
    const { rerender, unmount } = render("p");
    rerender({ text: "pu", caret: 2 });
    unmount();
    expect(jest.getTimerCount()).toBe(0);
  });
});
