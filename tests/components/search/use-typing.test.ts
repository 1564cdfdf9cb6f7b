/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import { useTyping } from "@/components/search/use-typing";
import { fromSearchParams, toLink } from "@/search/query/url";
import { catchRequests, HookPage, pass, type SentRequest, useAddress } from "./hook-page";

let requests: readonly SentRequest[];

beforeEach(() => {
  jest.useFakeTimers();
  window.history.replaceState(null, "", "/");
  requests = catchRequests();
});
afterEach(() => jest.useRealTimers());

/** The hook on a page whose address it follows. */
function useTypingHere() {
  const params = useAddress();
  const read = fromSearchParams(params);
  return { ...useTyping(params, { read, link: toLink(read.query) }), inAddress: params.get("q") ?? "" };
}

function open(link = "/") {
  window.history.replaceState(null, "", link);
  const { result, unmount } = renderHook(useTypingHere, { wrapper: HookPage });
  return {
    type: (text: string) => act(() => result.current.type(text)),
    enter: (text: string) => act(() => result.current.enter(text)),
    giveUp: (to: string) => act(() => result.current.giveUp(to)),
    /** What stands in the box. */
    box: () => result.current.draft?.text ?? result.current.inAddress,
    draft: () => result.current.draft,
    unmount,
  };
}

const address = (): string => window.location.pathname + window.location.search;
const requested = (): string[] =>
  requests.map(({ address }) => new URL(address, "http://x").searchParams.get("q") ?? "");

describe("typing", () => {
  // A word that may go on is searched for by its beginning: `p*`.
  it("shows each key at once, and asks the server at most once in a moment, for the latest text", async () => {
    const page = open();
    await pass(1_000);
    page.type("p");
    expect(page.box()).toBe("p");
    expect(requested()).toEqual(["p"]);
    page.type("pu");
    page.type("put");
    expect(page.box()).toBe("put");
    await pass(49);
    expect(requested()).toEqual(["p"]);
    await pass(1);
    expect(requested()).toEqual(["p", "put"]);
    expect(page.draft()?.requested.read.query.text).toBe("put");
  });

  it("lets the address follow when the keys rest, in a step of its own", async () => {
    const page = open();
    const { length } = window.history;
    page.type("p");
    await pass(200);
    page.type("pu");
    await pass(299);
    expect(address()).toBe("/");
    await pass(1);
    expect(address()).toBe("/?q=pu&typing=true");
    expect(page.box()).toBe("pu");
    expect(window.history).toHaveLength(length + 1);
  });

  it("leaves a cleared box clear, before and after the address follows", async () => {
    const page = open();
    page.type("putin");
    await pass(300);
    expect(address()).toBe("/?q=putin&typing=true");
    page.type("");
    expect(page.box()).toBe("");
    await pass(299);
    expect(page.box()).toBe("");
    await pass(1);
    expect(address()).toBe("/");
    await pass(5_000);
    expect(page.box()).toBe("");
    expect(address()).toBe("/");
  });

  it("goes on from what is typed, whichever link of its way the address shows", async () => {
    const page = open();
    page.type("p");
    await pass(300);
    page.type("pu");
    act(() => window.history.replaceState(null, "", "/?q=p&typing=true"));
    expect(page.box()).toBe("pu");
    await pass(300);
    expect(address()).toBe("/?q=pu&typing=true");
    expect(page.box()).toBe("pu");
  });

  it("ends where the reader goes elsewhere", async () => {
    const page = open();
    page.type("p");
    await pass(300);
    act(() => window.history.pushState(null, "", "/?q=kim"));
    expect(page.draft()).toBeNull();
    expect(page.box()).toBe("kim");
  });

  it("begins on the first page of results", async () => {
    const page = open("/?q=kim&page=3");
    page.type("kim j");
    await pass(300);
    expect(address()).toBe("/?q=kim+j&typing=true");
  });
});

describe("entering", () => {
  it("is one step of the history, and the same text entered again is none", () => {
    const page = open();
    const { length } = window.history;
    page.type("kim");
    page.enter("kim");
    expect(address()).toBe("/?q=kim");
    expect(window.history).toHaveLength(length + 1);
    page.enter("kim");
    expect(window.history).toHaveLength(length + 1);
  });

  it("requests what was entered, and not what a key left for later", async () => {
    const page = open();
    await pass(1_000);
    page.type("k");
    page.type("ki");
    page.enter("kim");
    await pass(1_000);
    expect(requested()).toEqual(["k"]);
    expect(page.draft()?.requested.read.query.text).toBe("kim");
    expect(address()).toBe("/?q=kim");
  });
});

describe("what is typed", () => {
  it("can be given up for another search, whose address stays", async () => {
    const page = open("/?q=kim");
    page.type("kim j");
    page.giveUp("/?q=kim");
    await pass(1_000);
    expect(page.box()).toBe("kim");
    expect(address()).toBe("/?q=kim");
  });

  it("is in the address before a click or the leaving of the page finds it", () => {
    const page = open();
    page.type("kim");
    act(() => document.body.click());
    expect(address()).toBe("/?q=kim&typing=true");
    page.type("kim j");
    act(() => window.dispatchEvent(new Event("pagehide")));
    expect(address()).toBe("/?q=kim+j&typing=true");
  });

  it("is not written over where the reader goes back, nor after the page is gone", async () => {
    const page = open("/?q=kim");
    page.type("kim j");
    act(() => window.dispatchEvent(new PopStateEvent("popstate")));
    await pass(1_000);
    expect(address()).toBe("/?q=kim");
    page.type("kim jo");
    page.unmount();
    await pass(1_000);
    expect(address()).toBe("/?q=kim");
  });
});
