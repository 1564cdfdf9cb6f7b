/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import { useSearch } from "@/components/search/use-search";
import { en } from "@/components/strings/en";
import { catchRequests, HookPage, pass, type SentRequest } from "./hook-page";

jest.mock("next/navigation", () => ({
  useSearchParams: jest.requireActual<typeof import("./hook-page")>("./hook-page").useAddress,
}));

let requests: readonly SentRequest[];

beforeEach(() => {
  jest.useFakeTimers();
  window.history.replaceState(null, "", "/");
  requests = catchRequests();
});
afterEach(() => jest.useRealTimers());

const anAnswer = (link: string, total = 1) => ({ link, total, notices: [] });
const open = (link: string) => {
  window.history.replaceState(null, "", link);
  return renderHook(useSearch, { wrapper: HookPage }).result;
};
/** The latest request for a text. */
function requestFor(text: string): SentRequest {
  const one = requests.findLast(({ address }) => new URL(address, "http://x").searchParams.get("q") === text);
  if (one === undefined) throw new Error(`nothing was requested for ${text}`);
  return one;
}

describe("a search", () => {
  it("has no answer at first, then that to the address", async () => {
    const search = open("/?q=kim");
    expect(search.current).toMatchObject({ result: null, isStale: false, text: "kim", failure: null });
    expect(requests.map(({ address }) => address)).toEqual(["/api/search?q=kim&facets=none"]);
    await requestFor("kim").answer(anAnswer("/?q=kim", 7));
    expect(search.current.result?.total).toBe(7);
    expect(search.current.isStale).toBe(false);
  });

  it("shows the previous answer while the next is awaited, and says so", async () => {
    const search = open("/?q=kim");
    await requestFor("kim").answer(anAnswer("/?q=kim", 7));
    await pass(1_000);
    act(() => search.current.type("kim j"));
    expect(search.current.result?.total).toBe(7);
    expect(search.current.isStale).toBe(true);
    expect(search.current.query.text).toBe("kim j");
    expect(search.current.answered.text).toBe("kim");
    await requestFor("kim j").answer(anAnswer("/?q=kim+j&typing=true", 3));
    expect(search.current.result?.total).toBe(3);
    expect(search.current.isStale).toBe(false);
  });

  it("has its hits first, and lets its counts follow, while the counts of the last search stay", async () => {
    const search = open("/?q=kim");
    await requestFor("kim").answer(anAnswer("/?q=kim", 7));
    expect(search.current).toMatchObject({ counted: null, isCounting: false });
    expect(requests.map(({ address }) => address)).toEqual([
      "/api/search?q=kim&facets=none",
      "/api/search?q=kim",
    ]);
    await requestFor("kim").answer(anAnswer("/?q=kim", 7));
    expect(search.current).toMatchObject({ counted: { link: "/?q=kim" }, isCounting: false });
    await pass(1_000);
    act(() => search.current.enter("putin"));
    await requestFor("putin").answer(anAnswer("/?q=putin", 3));
    expect(search.current).toMatchObject({
      result: { link: "/?q=putin" },
      isStale: false,
      counted: { link: "/?q=kim" },
      isCounting: true,
    });
  });

  it("is not counted where it is left before its hits came, and requests nothing twice", async () => {
    const search = open("/?q=kim");
    await requestFor("kim").answer(anAnswer("/?q=kim", 7));
    await requestFor("kim").answer(anAnswer("/?q=kim", 7));
    await pass(1_000);
    act(() => search.current.enter("putin"));
    act(() => search.current.enter("kim"));
    await pass(1_000);
    expect(search.current).toMatchObject({ result: { total: 7 }, isStale: false, isCounting: false });
    expect(requests.map(({ address }) => address)).toEqual([
      "/api/search?q=kim&facets=none",
      "/api/search?q=kim",
      "/api/search?q=putin&facets=none",
    ]);
  });

  it("is not counted while keys are pressed, and is once they rest", async () => {
    const search = open("/");
    await requests[0]?.answer(anAnswer("/"));
    await requests[1]?.answer(anAnswer("/"));
    await pass(1_000);
    const typed = () => requests.slice(2).map(({ address }) => address);
    act(() => search.current.type("k"));
    await requestFor("k").answer(anAnswer("/?q=k&typing=true"));
    await pass(150);
    act(() => search.current.type("ki"));
    await requestFor("ki").answer(anAnswer("/?q=ki&typing=true"));
    await pass(150);
    expect(typed()).toEqual([
      "/api/search?q=k&typing=true&facets=none",
      "/api/search?q=ki&typing=true&facets=none",
    ]);
    expect(search.current).toMatchObject({ isStale: false, isCounting: true });
    await pass(100);
    expect(typed().slice(2)).toEqual(["/api/search?q=ki&typing=true"]);
  });

  it("lets no answer to an earlier text take the place of a later one", async () => {
    const search = open("/");
    await requests[0]?.answer(anAnswer("/"));
    await pass(1_000);
    act(() => search.current.type("k"));
    const early = requestFor("k");
    await pass(1_000);
    act(() => search.current.type("ki"));
    await requestFor("ki").answer(anAnswer("/?q=ki&typing=true", 2));
    expect(early.isAborted()).toBe(true);
    await early.answer(anAnswer("/?q=k&typing=true", 99));
    expect(search.current.result?.link).toBe("/?q=ki&typing=true");
    expect(search.current.result?.total).toBe(2);
  });

  it("takes nothing off the screen where the server fails, says why, and tries again", async () => {
    const search = open("/?q=kim");
    await requestFor("kim").answer(anAnswer("/?q=kim", 7));
    await pass(1_000);
    act(() => search.current.enter("putin"));
    const error = {
      code: "search-unavailable",
      reason: "not-running",
      message: "It is off.",
      advice: "Wait.",
    };
    await requestFor("putin").answer({ error }, 503);
    expect(search.current.result?.total).toBe(7);
    expect(search.current.failure).toMatchObject({ message: "It is off.", advice: "Wait." });
    const sent = requests.length;
    await pass(4_000);
    expect(requests).toHaveLength(sent + 1);
    await requestFor("putin").answer(anAnswer("/?q=putin", 5));
    expect(search.current.failure).toBeNull();
    expect(search.current.result?.total).toBe(5);
  });

  it("says where the site cannot be reached", async () => {
    const search = open("/?q=kim");
    await requestFor("kim").fail();
    expect(search.current.failure?.message).toBe(en.offline);
  });

  it("leaves out what is wrong with a text that is not finished, until it is entered", () => {
    const search = open("/");
    act(() => search.current.type('kim "jong'));
    expect(search.current.notices).toEqual([]);
    act(() => search.current.enter('kim "jong'));
    expect(search.current.notices.map(({ code }) => code)).toEqual(["unbalanced-quote"]);
  });

  it.each(['"', "(", "-", "“", '-("', "NOT", "title:", 'actor:"'])(
    "says why all documents are there while %s alone is typed, once",
    async (text) => {
      const search = open("/");
      await pass(1_000);
      act(() => search.current.type(text));
      expect(search.current.query.text).toBe("");
      expect(search.current.notices.map(({ code }) => code)).toEqual([
        expect.stringMatching(/^(?:nothing-to-search|dangling-operator|empty-field)$/),
      ]);
      act(() => search.current.type(""));
      expect(search.current.notices).toEqual([]);
    },
  );

  it("says beside that what is wrong for good, and nothing else of what is unfinished", async () => {
    const search = open("/");
    await pass(1_000);
    act(() => search.current.type('date:2024-13 "'));
    expect(search.current.notices.map(({ code }) => code)).toEqual(["impossible-date", "nothing-to-search"]);
  });

  it.each(['kim "', "kim (", "kim -", 'kim -("', "kim OR", "kim actor:", '"kim" "'])(
    "is of the words that stand in %s, as if what is just begun were not there",
    async (text) => {
      const search = open("/");
      await pass(1_000);
      act(() => search.current.type(text));
      expect(search.current.query.text).toMatch(/^"?kim"?$/);
      expect(search.current.notices).toEqual([]);
    },
  );

  it("goes back to the search whose answer is at hand when waiting is cancelled", async () => {
    const search = open("/?q=kim");
    await requestFor("kim").answer(anAnswer("/?q=kim", 7));
    await pass(1_000);
    act(() => search.current.type("kim jong"));
    const awaited = requestFor("kim jong");
    await act(async () => search.current.cancel());
    await pass(1_000);
    expect(awaited.isAborted()).toBe(true);
    expect(search.current).toMatchObject({ text: "kim", isStale: false, failure: null });
    expect(window.location.search).toBe("?q=kim");
  });
});
