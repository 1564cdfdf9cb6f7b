/** @jest-environment jsdom */
import { renderHook } from "@testing-library/react";
import { useDelayed } from "@/components/search/use-delayed";
import { pass } from "./hook-page";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const render = (lasts: boolean) =>
  renderHook(({ lasts }) => useDelayed(lasts, 200), { initialProps: { lasts } });

describe("what is delayed", () => {
  it("is true when it has lasted for the pause, and not before", async () => {
    const { result } = render(true);
    await pass(199);
    expect(result.current).toBe(false);
    await pass(1);
    expect(result.current).toBe(true);
  });

  it("never is where it ends sooner", async () => {
    const { result, rerender } = render(true);
    await pass(199);
    rerender({ lasts: false });
    await pass(1_000);
    expect(result.current).toBe(false);
  });

  it("ends at once, and has to last anew", async () => {
    const { result, rerender } = render(true);
    await pass(200);
    rerender({ lasts: false });
    expect(result.current).toBe(false);
    rerender({ lasts: true });
    expect(result.current).toBe(false);
    await pass(199);
    expect(result.current).toBe(false);
    await pass(1);
    expect(result.current).toBe(true);
  });
});
