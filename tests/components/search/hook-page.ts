import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "@testing-library/react";
import { createElement, type ReactNode, useMemo, useSyncExternalStore } from "react";
import { en } from "@/components/strings/en";
import { StringsContext } from "@/components/strings/use-strings";

/** What hooks need around them: a cache of answers, and the words of a page. */
export function HookPage({ children }: { children: ReactNode }) {
  const client = useMemo(() => new QueryClient(), []);
  const words = createElement(StringsContext, { value: en }, children);
  return createElement(QueryClientProvider, { client }, words);
}

/** A request that a hook sent, and ways to answer it. */
export type SentRequest = {
  /** The path with its parameters. */
  readonly address: string;
  readonly isAborted: () => boolean;
  readonly answer: (body: unknown, status?: number) => Promise<void>;
  /** The server cannot be reached. */
  readonly fail: () => Promise<void>;
};

/** Takes the place of `fetch`. The list grows with each request; none is answered by itself. */
export function catchRequests(): readonly SentRequest[] {
  const requests: SentRequest[] = [];
  globalThis.fetch = (address, init) =>
    new Promise((resolve, reject) => {
      const signal = init?.signal ?? null;
      signal?.addEventListener("abort", () => reject(signal.reason));
      requests.push({
        address: String(address),
        isAborted: () => signal?.aborted ?? false,
        answer: (body, status = 200) => settle(() => resolve(toResponse(body, status))),
        fail: () => settle(() => reject(new TypeError("fetch failed"))),
      });
    });
  return requests;
}

/** Ends a request, and lets the cache of answers pass it on, which it does behind a timer of no time. */
function settle(end: () => void): Promise<void> {
  end();
  return pass(0);
}

/** All of a response that our requests read: the document of a test has no `Response`. */
function toResponse(body: unknown, status: number): Response {
  return { ok: status < 400, statusText: "", json: async () => body } as Response;
}

/** Lets so many milliseconds of the fake clock pass. */
export function pass(time: number): Promise<void> {
  return act(() => jest.advanceTimersByTimeAsync(time).then(() => undefined));
}

/** The parameters of the address, and every later state of them, as `useSearchParams` of Next has them. */
export function useAddress(): URLSearchParams {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  return useMemo(() => new URLSearchParams(search), [search]);
}

const CHANGES = ["pushState", "replaceState"] as const;

function subscribe(onChange: () => void): () => void {
  const restore = CHANGES.map((name) => {
    const original = window.history[name].bind(window.history);
    window.history[name] = (...values) => {
      original(...values);
      onChange();
    };
    return () => {
      window.history[name] = original;
    };
  });
  return () => {
    for (const one of restore) one();
  };
}
