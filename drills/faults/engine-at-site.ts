import { setTimeout as pause } from "node:timers/promises";
import type { EngineServer } from "../shared/engine-server";
import type { Fault, FaultyProxy } from "../shared/proxy";
import { type Probe, probe, type Site } from "../shared/site";
import { type Acknowledged, findLost, writeOnce } from "./acknowledged";
import type { Tried } from "./tally";

/** A site whose engine is reached through a proxy. */
export type ProxiedSite = {
  readonly site: Site;
  readonly proxy: FaultyProxy;
  readonly engine: EngineServer;
  /** How many documents the searches of the drill find. */
  readonly total: number;
};

const SEARCH = "/api/search?q=held";
/** What is promised whatever the engine does, in milliseconds; a little is left to the machine. */
const PROMISED = [
  ["/api/health", 1_000],
  [SEARCH, 5_000],
  ["/?q=held", 5_000],
  ["/api/facets/actor?find=kim", 5_000],
  ["/api/export?format=json&q=held", 5_000],
  ["/api/feed?q=held", 5_000],
] as const;
const SLACK = 1_000;
/** It asks nothing of the engine: as much longer as it takes, the machine has no time for the site. */
const LIVE = "/api/live";
const RECOVERY = 60_000;

/** Lets the engine fail for a while and looks what the site answers meanwhile and afterwards. */
export async function failEngine(served: ProxiedSite, fault: Fault, name: string): Promise<Tried> {
  const done: Acknowledged = { searches: new Set(), corrections: new Set() };
  served.proxy.set(fault);
  const writing = writeOnce(served.site.url, name, done);
  const answers = await findBrokenPromises(served);
  await writing;
  served.proxy.set("none");
  return withRecovery(
    served,
    done,
    answers.map((what) => `the engine ${fault}: ${what}`),
  );
}

/** Kills the engine, starts it again after a while, and looks what the site answers meanwhile and afterwards. */
export async function restartEngine(served: ProxiedSite, name: string): Promise<Tried> {
  const done: Acknowledged = { searches: new Set(), corrections: new Set() };
  await served.engine.kill();
  const answers = await findBrokenPromises(served);
  await writeOnce(served.site.url, name, done);
  await served.engine.start();
  return withRecovery(
    served,
    done,
    answers.map((what) => `the engine is started again: ${what}`),
  );
}

async function findBrokenPromises({ site, total }: ProxiedSite): Promise<readonly string[]> {
  const [live, ...answers] = await Promise.all([
    probe(site.url + LIVE, RECOVERY),
    ...PROMISED.map(([path, promised]) => probe(site.url + path, promised * 4)),
  ]);
  return PROMISED.flatMap(([path, promised], at) => {
    const answer = answers[at];
    if (answer === undefined) return [];
    const isLate = answer.milliseconds > promised + SLACK + live.milliseconds;
    const late = isLate ? [`${path} answers after ${Math.round(answer.milliseconds)} ms`] : [];
    return [...late, ...findWrong(path, answer, total)];
  });
}

function findWrong(path: string, { status, headers, text }: Probe, total: number): string[] {
  if (status === 200 && path === SEARCH)
    return isTotal(text, total) ? [] : [`${path} answers 200 with half an answer`];
  if (status === 200 && path.startsWith("/api/export"))
    return isWhole(text) ? [] : [`${path} answers 200 with half an answer`];
  if (status === 200) return [];
  if (status !== 503) return [`${path} answers ${status}: ${text.slice(0, 160)}`];
  if (headers.get("retry-after") === null) return [`${path} answers 503 and does not say when to try again`];
  if (path.startsWith("/api") && !headers.get("content-type")?.includes("json"))
    return [`${path} answers 503 without JSON`];
  return /\n\s+at |node_modules/.test(text) ? [`${path} shows a stack`] : [];
}

function isTotal(text: string, total: number): boolean {
  return (JSON.parse(text) as { total: number }).total === total;
}

function isWhole(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Waits until searches are answered again, then looks whether what was acknowledged is there. */
async function withRecovery(
  { site, total }: ProxiedSite,
  done: Acknowledged,
  breaches: readonly string[],
): Promise<Tried> {
  const started = performance.now();
  for (;;) {
    const answer = await probe(site.url + SEARCH, 10_000);
    const milliseconds = performance.now() - started;
    if (answer.status === 200 && isTotal(answer.text, total))
      return { milliseconds, breaches: [...breaches, ...(await findLost(site.url, done))] };
    if (milliseconds > RECOVERY)
      return {
        milliseconds,
        breaches: [...breaches, `searches answer ${answer.status} a minute after the engine is back`],
      };
    await pause(100);
  }
}
