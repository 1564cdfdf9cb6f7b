/** @jest-environment jsdom */
import {
  dropAwaited,
  finishTyping,
  goTo,
  isAt,
  isModified,
  replaceWith,
  settleAddress,
  toFormLink,
  toSearchLink,
  typeSoon,
} from "@/components/client/navigation";

const address = (): string => window.location.pathname + window.location.search;

beforeEach(() => {
  jest.useFakeTimers();
  window.history.replaceState(null, "", "/");
  document.body.innerHTML = "";
});
afterEach(() => {
  dropAwaited();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe("an address that lags behind the keys", () => {
  it("follows once, when no key was pressed for a moment, in one step of the history for all that is typed", () => {
    const push = jest.spyOn(window.history, "pushState");
    const { length } = window.history;
    for (const text of ["p", "pu", "put"]) {
      typeSoon(`/?q=${text}`);
      jest.advanceTimersByTime(299);
    }
    expect(address()).toBe("/");
    jest.advanceTimersByTime(1);
    expect(address()).toBe("/?q=put");
    typeSoon("/?q=puti");
    jest.runAllTimers();
    expect(address()).toBe("/?q=puti");
    expect(push.mock.calls.map((call) => call[2])).toEqual(["/?q=put"]);
    expect(window.history).toHaveLength(length + 1);
  });

  it("is finished in its step, however soon, and what is typed next is another", () => {
    const push = jest.spyOn(window.history, "pushState");
    typeSoon("/?q=put");
    finishTyping("/?q=putin");
    expect(address()).toBe("/?q=putin");
    finishTyping("/?q=kim");
    typeSoon("/?q=kims");
    jest.runAllTimers();
    finishTyping("/?q=kims&sort=newest");
    expect(push.mock.calls.map((call) => call[2])).toEqual(["/?q=put", "/?q=kim", "/?q=kims"]);
    expect(address()).toBe("/?q=kims&sort=newest");
  });

  it("follows at once before another step of the history, so that the step leads back to it", () => {
    const push = jest.spyOn(window.history, "pushState");
    typeSoon("/?q=put");
    goTo("/?q=put&actor=Kim");
    expect(push.mock.calls.map((call) => call[2])).toEqual(["/?q=put", "/?q=put&actor=Kim"]);
    jest.runAllTimers();
    expect(address()).toBe("/?q=put&actor=Kim");
  });

  it("stays where it is when what it waits for is dropped or replaced", () => {
    typeSoon("/?q=put");
    dropAwaited();
    jest.runAllTimers();
    expect(address()).toBe("/");
    typeSoon("/?q=put");
    replaceWith("/?q=kim");
    jest.runAllTimers();
    expect(address()).toBe("/?q=kim");
  });

  it("says whether it had to wait", () => {
    expect(settleAddress()).toBe(false);
    typeSoon("/?q=put");
    expect(settleAddress()).toBe(true);
    expect(address()).toBe("/?q=put");
    expect(settleAddress()).toBe(false);
  });
});

describe("the search at hand", () => {
  it("is compared by its meaning, not by how the address is written", () => {
    window.history.replaceState(null, "", "/?page=1&q=put");
    expect(isAt("/?q=put")).toBe(true);
    expect(isAt("/?q=putin")).toBe(false);
  });
});

describe("a link to a search", () => {
  const linkAt = (html: string): string | null => {
    document.body.innerHTML = html;
    return toSearchLink(document.querySelector("#x"));
  };

  it("is found from anywhere in it", () => {
    expect(linkAt('<a href="/?q=a"><b id="x">a</b></a>')).toBe("/?q=a");
    expect(linkAt('<a id="x" href="/">all</a>')).toBe("/");
  });

  it.each([
    ["another page", '<a id="x" href="/matrix?q=a">a</a>'],
    ["another site", '<a id="x" href="https://example.org/?q=a">a</a>'],
    ["another window", '<a id="x" href="/?q=a" target="_blank">a</a>'],
    ["a place of the page", '<a id="x" href="/?q=a#filters">a</a>'],
    ["nothing", '<a id="x" href="">a</a>'],
    ["no link", '<b id="x">a</b>'],
  ])("is none to %s", (_, html) => {
    expect(linkAt(html)).toBeNull();
  });

  it("is left to the browser where a click is modified", () => {
    expect(isModified(new MouseEvent("click"))).toBe(false);
    for (const init of [
      { button: 1 },
      { metaKey: true },
      { ctrlKey: true },
      { shiftKey: true },
      { altKey: true },
    ])
      expect(isModified(new MouseEvent("click", init))).toBe(true);
  });
});

describe("a form of a search", () => {
  const linkOf = (html: string): string | null => {
    document.body.innerHTML = html;
    const form = document.querySelector("form");
    if (form === null) throw new Error("the test has no form");
    return toFormLink(form);
  };

  it("leads to the canonical link of what is filled in", () => {
    const fields = '<input name="q" value="put"><input name="from" value=""><input name="page" value="1">';
    expect(linkOf(`<form action="/">${fields}</form>`)).toBe("/?q=put");
  });

  it("leads nowhere here where it belongs to another page or changes something", () => {
    expect(linkOf('<form action="/matrix"><input name="q" value="put"></form>')).toBeNull();
    expect(linkOf('<form action="/" method="post"><input name="q" value="put"></form>')).toBeNull();
  });
});
