import { setTimeout as pause } from "node:timers/promises";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { type Ended, type Environment, npm, type Running, startCommand } from "../shared/command";
import { makePlace, type Place, putCorpus } from "../shared/place";
import { findDisagreements } from "./oracle-check";
import { attach, findMix, readState, type State } from "./state";
import { toFiles, toNext, type Version } from "./versions";

/** What a version looks like when it is whole: indexed into a folder of its own, once for all drills. */
export async function readKnown(version: Version): Promise<State> {
  const reading = known.get(version) ?? readFresh(version);
  known.set(version, reading);
  return reading;
}

const known = new Map<Version, Promise<State>>();

/** An indexing run as somebody types it. */
export function startIndexing({ env }: Pick<Place, "env">, { full = false } = {}): Running {
  return startCommand(npm("index", ...(full ? ["--full"] : [])), env);
}

/** A run that goes on from one version to another, so many milliseconds after its start. */
export type Met = {
  readonly running: Running;
  readonly from: Version;
  readonly to: Version;
  readonly moment: number;
};

/** How a run is met: whether it indexes everything anew, and at a random moment of so many milliseconds after its start. */
type Meeting = { readonly full: boolean; readonly within: number; readonly random: () => number };

/**
 * Starts a run and waits for that moment. Where the run has ended by then, the next one is met, sooner: what fails after a run shows
 * nothing of it.
 */
export async function meetRun(place: Place, from: Version, { full, within, random }: Meeting): Promise<Met> {
  const to = toNext(from, full);
  await putCorpus(place, toFiles(to));
  const running = startIndexing(place, { full });
  const moment = random() * within;
  const isOver = await Promise.race([running.ended.then(() => true), pause(moment, false)]);
  if (isOver) return meetRun(place, to, { full, within: moment, random });
  return { running, from, to, moment };
}

/** A place over version `a`, indexed. */
export async function openIndexed(env: Environment = {}, data?: string): Promise<Place> {
  const place = await makePlace(env, data);
  await putCorpus(place, toFiles("a"));
  await finish(startIndexing(place));
  // Nothing was there before it, so that it is as good as any.
  if (!known.has("a"))
    known.set(
      "a",
      withState(place, async (state) => state),
    );
  await known.get("a");
  return place;
}

async function readFresh(version: Version): Promise<State> {
  const place = await makePlace();
  await putCorpus(place, toFiles(version));
  await finish(startIndexing(place));
  return withState(place, async (state) => state);
}

/** Reads what the index of a place holds, and lets go of its engine. */
async function withState<Answer>(
  { env }: Place,
  work: (state: State, engine: AttachedEngine) => Promise<Answer>,
): Promise<Answer> {
  const engine = await attach(env);
  try {
    return await work(await readState(engine), engine);
  } finally {
    await engine.release();
  }
}

/** Waits for a command that must end well. */
async function finish(running: Running): Promise<void> {
  const { code, stderr } = await running.ended;
  if (code !== 0) throw new Error(`It ended with ${code}: ${stderr.trim()}`);
}

/** What is wrong with the index of a place that was broken on its way between two versions: a sentence each. */
export async function findBroken(place: Place, from: Version, to: Version): Promise<readonly string[]> {
  const [before, after] = [await readKnown(from), await readKnown(to)];
  return withState(place, async (state, engine) => {
    const mix = findMix(state, { [from]: before, [to]: after });
    const mixed = mix === null ? [] : [`the index is neither ${from} nor ${to}: ${mix}`];
    return [...mixed, ...(await findDisagreements(engine, state.documents))];
  });
}

/** What is wrong with the index after the next run, which should have completed it. */
export async function findUnfinished(place: Place, to: Version): Promise<readonly string[]> {
  const run = await startIndexing(place).ended;
  if (run.code !== 0) return [`the next run ended with ${run.code}: ${run.stderr.trim()}`];
  const wanted = await readKnown(to);
  return withState(place, async (state, engine) => {
    const mix = findMix(state, { [to]: wanted });
    const wrong = mix === null ? [] : [`the next run did not complete it: ${mix}`];
    if (state.vocabulary !== wanted.vocabulary) wrong.push("the next run left words miscounted");
    return [...wrong, ...(await findDisagreements(engine, state.documents))];
  });
}

/** Where the answers over a place are others than brute force over its documents gives: a sentence each. */
export function findDisagreeing(place: Place): Promise<readonly string[]> {
  return withState(place, (state, engine) => findDisagreements(engine, state.documents));
}

/** What a run that failed must not have said: a stack is for nobody who types commands. */
export function findStack({ code, stderr }: Ended): readonly string[] {
  return code !== 0 && /\n\s+at /.test(stderr) ? [`the run printed a stack: ${stderr.trim()}`] : [];
}
