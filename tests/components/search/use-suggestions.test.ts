/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import { useState } from "react";
import { readPastQueries, rememberQuery } from "@/components/search/past-queries";
import { useSuggestions } from "@/components/search/use-suggestions";
import { en } from "@/components/strings/en";
import type { Completion } from "@/search/suggest/completion";
import { catchRequests, HookPage, pass, type SentRequest } from "./hook-page";

let requests: readonly SentRequest[];
let entered: string[];

beforeEach(() => {
  jest.useFakeTimers();
  window.localStorage.clear();
  requests = catchRequests();
  entered = [];
});
afterEach(() => jest.useRealTimers());

/** The hook with a box whose text it changes. */
function useSuggestionsHere() {
  const [text, type] = useState("");
  const enter = (query: string): void => {
    entered.push(query);
  };
  return { ...useSuggestions({ text, type, enter }), text };
}

function open() {
  const { result } = renderHook(useSuggestionsHere, { wrapper: HookPage });
  return {
    list: result,
    labels: () => result.current.rows.map(({ label }) => label),
    type: (text: string, caret = text.length) => act(() => result.current.type(text, caret)),
    step: (by: 1 | -1) => act(() => result.current.step(by)),
    accept: (at: number) =>
      act(() => {
        const row = result.current.rows[at];
        if (row !== undefined) result.current.accept(row);
      }),
  };
}

const MISSILE: Completion = { kind: "word", label: "missile", count: 3, text: "missile ", cursor: 8 };
const MISSION: Completion = { kind: "word", label: "mission", count: 1, text: "mission ", cursor: 8 };

const answerLast = (suggestions: readonly Completion[]) => requests.at(-1)?.answer({ suggestions });

/** A box with a text, and the completions for it. */
async function openWith(text: string, suggestions: readonly Completion[]) {
  const box = open();
  box.type(text);
  await pass(200);
  await answerLast(suggestions);
  return box;
}

describe("suggestions", () => {
  it("are requested when the keys rest, once, for the text with its caret", async () => {
    const box = open();
    for (const text of ["m", "mi", "mis"]) {
      box.type(text);
      await pass(100);
    }
    expect(requests).toEqual([]);
    await pass(100);
    expect(requests.map(({ address }) => address)).toEqual(["/api/suggest?q=mis&at=3"]);
    await answerLast([MISSILE]);
    expect(box.labels()).toEqual(["missile"]);
  });

  it("are not requested for an empty box or behind a blank", async () => {
    const box = open();
    box.type("mis ");
    await pass(1_000);
    box.type("");
    await pass(1_000);
    expect(requests).toEqual([]);
  });

  it("choose no row by themselves, and are stepped through round and round over none", async () => {
    const box = await openWith("mis", [MISSILE, MISSION]);
    expect(box.list.current.active).toBe(-1);
    const passed = [1, 1, 1, 1, -1, -1].map((by) => {
      box.step(by === 1 ? 1 : -1);
      return box.list.current.active;
    });
    expect(passed).toEqual([0, 1, -1, 0, -1, 1]);
  });

  it("choose no row any more when the text changes", async () => {
    const box = await openWith("mis", [MISSILE]);
    box.step(1);
    box.type("miss");
    expect(box.list.current.active).toBe(-1);
    box.step(1);
    expect(box.list.current.active).toBe(-1);
  });

  it("choose no row while the caret is on its way to another place", async () => {
    const box = await openWith("mis", [MISSILE]);
    box.step(1);
    act(() => box.list.current.moveCaret(1));
    expect(box.list.current.active).toBe(-1);
    await pass(200);
    await answerLast([MISSILE]);
    expect(box.list.current.active).toBe(0);
  });

  it("complete the text, which is remembered and not yet entered", async () => {
    const box = await openWith("mis", [MISSILE]);
    box.accept(0);
    expect(box.list.current.text).toBe("missile ");
    expect(readPastQueries()).toEqual(["missile"]);
    expect(entered).toEqual([]);
  });

  it("are taken only for the text in the box: one of an older text waits for the answer to this one", async () => {
    const box = await openWith("mis", [MISSILE, MISSION]);
    box.type("miss");
    expect(box.labels()).toEqual(["missile", "mission"]);
    box.accept(0);
    expect(box.list.current.text).toBe("miss");
    await pass(200);
    await answerLast([MISSILE]);
    expect(box.list.current.text).toBe("missile ");
  });

  it("take nothing where the awaited answer has the wanted row no more", async () => {
    const box = await openWith("mis", [MISSILE, MISSION]);
    box.type("missi");
    box.accept(1);
    await pass(200);
    await answerLast([MISSILE]);
    expect(box.list.current.text).toBe("missi");
  });

  it("search again for a past query, and close", () => {
    rememberQuery("kim");
    const box = open();
    act(() => box.list.current.open());
    expect(box.labels()).toEqual(["kim", en.forgetQueries]);
    box.accept(0);
    expect(entered).toEqual(["kim"]);
    expect(box.labels()).toEqual([]);
  });

  it("forget past queries, and enter nothing", () => {
    rememberQuery("kim");
    const box = open();
    act(() => box.list.current.open());
    box.accept(1);
    expect(box.labels()).toEqual([]);
    expect(readPastQueries()).toEqual([]);
    expect(entered).toEqual([]);
  });

  it("enter the text as it stands, whatever is offered, and remember it", async () => {
    const box = await openWith("mis", [MISSILE]);
    act(() => box.list.current.enter());
    expect(entered).toEqual(["mis"]);
    expect(readPastQueries()).toEqual(["mis"]);
    expect(box.labels()).toEqual([]);
  });

  it("close, and open again with the next key", async () => {
    const box = await openWith("mis", [MISSILE]);
    act(() => box.list.current.close());
    expect(box.labels()).toEqual([]);
    box.type("miss");
    expect(box.labels()).toEqual(["missile"]);
  });
});
