import pMap from "p-map";
import type { DrillRow } from "../shared/drill";
import { toHostile } from "./hostile";
import { findBreach, LONGEST_HEALTH } from "./judge";
import { CLASSES } from "./messages";
import { send } from "./send";
import { type Watched, watch } from "./watch";

/** So many requests are on their way at once. */
const AT_ONCE = 6;
/** A line says how far it is after so many. */
const SAID_EVERY = 1_000;
/** The site may take so much memory, in megabytes: half of what Node gives it by itself. */
const MOST_MEMORY = 2_048;
/** Of a class at most so many broken promises are named; all are counted. */
const MOST_NAMED = 10;

export type Attacked = { readonly url: URL; readonly pid: number | undefined };

export type AttackOptions = {
  readonly seed: number;
  readonly count: number;
  readonly say: (line: string) => void;
};

type Tally = { tried: number; meant: number; slowest: number; broken: string[] };

/** Sends hostile requests to a site that runs, and says by class what became of them, and of the site meanwhile. */
export async function attack(
  site: Attacked,
  { seed, count, say }: AttackOptions,
): Promise<readonly DrillRow[]> {
  const tallies = new Map<string, Tally>(
    CLASSES.map(({ name }) => [name, { tried: 0, meant: 0, slowest: 0, broken: [] }]),
  );
  const one = async (at: number): Promise<void> => {
    const { of, message } = toHostile(seed, at, site.url.host);
    const outcome = await send(message, site.url);
    const tally = tallies.get(of.name);
    if (tally === undefined) return;
    tally.tried += 1;
    tally.meant += outcome.status === 503 ? 1 : 0;
    tally.slowest = Math.max(tally.slowest, outcome.milliseconds);
    const breach = findBreach(message, outcome);
    if (breach !== null) {
      tally.broken.push(
        `request ${at} of seed ${seed} (${message.method} ${message.target.slice(0, 80)}): ${breach}`,
      );
      say(`  ${tally.broken.at(-1)}`);
    }
    if (at > 0 && at % SAID_EVERY === 0) say(`  ${at} of ${count}`);
  };
  const numbers = Array.from({ length: count }, (_, at) => at);
  const work = async (): Promise<void> => void (await pMap(numbers, one, { concurrency: AT_ONCE }));
  const watched = await watch(site.url, site.pid, work, say);
  return [...[...tallies].map(([name, tally]) => toRow(name, tally)), toSiteRow(watched)];
}

function toRow(name: string, { tried, meant, slowest, broken }: Tally): DrillRow {
  return {
    fault: `requests: ${name}`,
    tried,
    lost: meant === 0 ? "none" : `none; ${meant} were put off (503)`,
    slowest,
    breaches: broken.slice(0, MOST_NAMED),
  };
}

function toSiteRow({ times, well, slowest, memory }: Watched): DrillRow {
  return {
    fault: `\`/api/health\` meanwhile; memory at most ${memory === null ? "unknown" : `${memory} MB`}`,
    tried: times,
    lost: well === times ? "none" : `${times - well} answers`,
    slowest,
    breaches: [
      ...(well < times ? [`the site was not well ${times - well} of ${times} times`] : []),
      ...(slowest > LONGEST_HEALTH ? [`it took ${Math.round(slowest)} ms to say that it is well`] : []),
      ...((memory ?? 0) > MOST_MEMORY ? [`the site took ${memory} MB`] : []),
    ],
  };
}
