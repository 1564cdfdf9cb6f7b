import { type Running, startCommand } from "./command";
import type { Place } from "./place";

/** A site as somebody starts it. */
export type Site = { readonly url: string; readonly running: Running };

/** Starts one and waits until it is ready. */
export async function startSite({ env }: Pick<Place, "env">): Promise<Site> {
  const running = startCommand(["npm", "start", "--", "--no-watch"], env);
  const [, url = ""] = await running.says(/Parallax is ready at (\S+)/);
  return { url, running };
}

/** What an address answered: its status, 0 where nothing did; its body; and how long that took, in milliseconds. */
export type Probe = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly milliseconds: number;
};

/** Requests an address, and waits so long at most, in milliseconds. */
export async function probe(url: string, patience: number, init: RequestInit = {}): Promise<Probe> {
  const started = performance.now();
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      milliseconds: performance.now() - started,
    };
  } catch (error) {
    return {
      status: 0,
      headers: new Headers(),
      text: String(error),
      milliseconds: performance.now() - started,
    };
  }
}

/** Sends an address JSON. */
export function post(url: string, body: unknown, patience: number): Promise<Probe> {
  const headers = { "Content-Type": "application/json" };
  return probe(url, patience, { method: "POST", headers, body: JSON.stringify(body) });
}
