import { npm, type Running, startCommand } from "../shared/command";
import { makePlace, type Place, putCorpus } from "../shared/place";
import { findDisagreements } from "./oracle-check";
import { attach, findState, readState, type State } from "./state";
import { toFiles, VERSIONS, type Version } from "./versions";

/** A place that drills take from one version of its corpus to another, and what each version looks like when it is whole. */
export type IndexDrill = {
  readonly place: Place;
  readonly known: Readonly<Record<Version, State>>;
};

/** An indexing run as somebody types it. */
export function startIndexing(place: Place, { full = false } = {}, env: Place["env"] = {}): Running {
  return startCommand(npm("index", ...(full ? ["--full"] : [])), { ...place.env, ...env });
}

/** Indexes each version into a folder of its own, so that it is known what it should look like, and lays a place over `a`. */
export async function openIndexDrill(
  say: (line: string) => void,
  env: Place["env"] = {},
): Promise<IndexDrill> {
  say("What each version of the corpus looks like whole…");
  const known = {} as Record<Version, State>;
  for (const version of VERSIONS) known[version] = await readFresh(version);
  const place = await makePlace();
  await putCorpus(place, toFiles("a"));
  await finish(startIndexing(place, {}, env));
  return { place, known };
}

async function readFresh(version: Version): Promise<State> {
  const place = await makePlace();
  await putCorpus(place, toFiles(version));
  await finish(startIndexing(place));
  const engine = await attach(place.env);
  const state = await readState(engine);
  await engine.release();
  return state;
}

/** Waits for a command that must end well. */
export async function finish(running: Running): Promise<void> {
  const { code, stderr } = await running.ended;
  if (code !== 0) throw new Error(`It ended with ${code}: ${stderr.trim()}`);
}

/** What is wrong with the index of a place that was broken on its way between two versions: a sentence each. */
export async function findBroken(
  { place, known }: IndexDrill,
  from: Version,
  to: Version,
): Promise<readonly string[]> {
  const engine = await attach(place.env);
  try {
    const state = await readState(engine);
    const found = findState(state, { [from]: known[from], [to]: known[to] });
    const mixed = "mix" in found ? [`the index is neither of ${from} nor of ${to}: ${found.mix}`] : [];
    return [...mixed, ...(await findDisagreements(engine, state.documents))];
  } finally {
    await engine.release();
  }
}

/** What is wrong with the index after a run that should have completed it. */
export async function findUnfinished({ place, known }: IndexDrill, to: Version): Promise<readonly string[]> {
  const run = await startIndexing(place).ended;
  if (run.code !== 0) return [`the next run ended with ${run.code}: ${run.stderr.trim()}`];
  const engine = await attach(place.env);
  try {
    const state = await readState(engine);
    const found = findState(state, { [to]: known[to] });
    const wrong = "mix" in found ? [`the next run did not complete it: ${found.mix}`] : [];
    if (state.vocabulary !== known[to].vocabulary) wrong.push("the next run left the words miscounted");
    return [...wrong, ...(await findDisagreements(engine, state.documents))];
  } finally {
    await engine.release();
  }
}
