import "server-only";
import { join } from "node:path";
import { setImmediate as aMoment } from "node:timers/promises";
import { readReader } from "@/access/current-reader";
import { findQuestionEncoder } from "@/encoder/find-question-encoder";
import { isUp } from "@/engine/client/is-up";
import { openNodes } from "@/engine/cluster/open-nodes";
import { type Connection, readConnection } from "@/engine/connection";
import type { Granted } from "@/search/document/granted";
import { SearchTooSlow, SearchUnavailable } from "@/search/meilisearch/errors";
import { type Remembering, toGrantedAccesses } from "@/search/meilisearch/granted-access";
import { toNamesMemory } from "@/search/meilisearch/memory";
import type { ReadMark } from "@/search/meilisearch/present";
import { openColumns, toMostHeld } from "@/search/meilisearch/read-columns";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { openTables } from "@/search/tables/open-tables";
import { readTimeLeft, withDeadline } from "@/system/deadline";
import { logWarning } from "@/system/log";
import { readMemory } from "@/system/memory";
import { toPlace } from "@/system/place";
import { readRunMark } from "@/system/run-record";
import { readSettings } from "@/system/settings";
import { heard } from "./heard";
import { measured } from "./measured";
import { withinTime } from "./time-limit";

type Opened = Pick<SearchContext, "meaning"> & {
  readonly connection: Connection;
  readonly nextAnswer: () => Promise<void>;
  /** The engine as each reader may use it. */
  readonly accessOf: (granted: Granted) => Remembering;
};

/**
 * The one engine of this process, with what is remembered of its index. It hangs on the global object because Next
 * loads this module once for pages and once for routes, and two memories would read the same names twice.
 */
const PLACE = Symbol.for("parallax.engine");
const keeper = globalThis as typeof globalThis & { [PLACE]?: Promise<Opened> | undefined };

/** What a site holds on disk of the index, in the data folder; it can be removed while no site runs. */
const TABLES_FOLDER = "names";

/** An engine that answers nothing within so many milliseconds does not answer. */
const PATIENCE = 400;

/**
 * Does work that needs the engine, in the time that the request has left. When the engine does not answer, the connection is
 * read again, and if the engine runs elsewhere now, the work is done there, once. It gets the index as the reader sees it, and
 * the index with all documents: what is written down of a saved search is of all, and none of it is shown as it is.
 *
 * @throws SearchUnavailable when nothing answers or the index is still being read, SearchTooSlow when the engine answers and the work
 * takes longer.
 */
export async function withEngine<Answer>(
  ask: (context: SearchContext, whole: SearchContext) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  return measured(() => withinTime(signal, (limited) => withConnection(ask, limited), toLate));
}

/** So many milliseconds are waited for what would only spare work. */
const SHORT_PATIENCE = 500;

/**
 * The generation that the index is of, as the reader sees it.
 *
 * @throws SearchUnavailable when nothing says so at once.
 */
export async function readPresentGeneration(signal?: AbortSignal): Promise<string> {
  return withDeadline(Math.min(SHORT_PATIENCE, readTimeLeft() ?? SHORT_PATIENCE), () =>
    withinTime(
      signal,
      (limited) => withConnection((context) => context.memory.present(context), limited),
      async () => new SearchUnavailable("no-answer"),
    ),
  );
}

async function toLate(): Promise<Error> {
  // Who waits to be opened has not heard of the engine yet.
  const opened = await Promise.race([keeper[PLACE]?.catch(() => null), aMoment(null)]);
  if (opened?.accessOf(readReader().granted).memory.isReading()) return new SearchUnavailable("not-read");
  const answers = opened != null && (await isAnyUp(opened.connection.nodes));
  return answers ? new SearchTooSlow() : new SearchUnavailable("no-answer");
}

async function isAnyUp(nodes: readonly string[]): Promise<boolean> {
  return (await Promise.all(nodes.map((url) => isUp(url, PATIENCE)))).includes(true);
}

async function withConnection<Answer>(
  ask: (context: SearchContext, whole: SearchContext) => Promise<Answer>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const first = await open();
  try {
    return await ask(toContext(first, signal), toWhole(first, signal));
  } catch (error) {
    if (!isUnavailable(error) || error.reason === "part-missing" || signal?.aborted) throw error;
    keeper[PLACE] = undefined;
    const second = await open();
    if (isSame(first.connection, second.connection)) throw error;
    return ask(toContext(second, signal), toWhole(second, signal));
  }
}

/** One of several engines that hold the documents together: its host and port, and whether it answers. */
export type NodeLife = { readonly place: string; readonly isUp: boolean };

/** Which of several engines answer; nothing of one alone. @throws SearchUnavailable where none was ever to be had. */
export async function readNodes(): Promise<readonly NodeLife[]> {
  const { nodes } = (await open()).connection;
  if (nodes.length === 1) return [];
  return Promise.all(nodes.map(async (url) => ({ place: toPlace(url), isUp: await isUp(url, PATIENCE) })));
}

/** When the engine next answers a search of anybody; several engines say nothing of each other, so of them this never comes. */
export async function waitForAnswer(): Promise<void> {
  return (await open()).nextAnswer();
}

/** By name, since the engine may have been opened by the module's other copy, with a class of its own. */
export function isUnavailable(error: unknown): error is SearchUnavailable | SearchTooSlow {
  return error instanceof Error && ["SearchUnavailable", "SearchTooSlow"].includes(error.name);
}

/** Nobody is answered who did not pass the gate, and nobody out of collections that are not granted. */
function toContext(opened: Opened, signal: AbortSignal | undefined): SearchContext {
  return toContextOf(readReader().granted, opened, signal);
}

function toWhole(opened: Opened, signal: AbortSignal | undefined): SearchContext {
  return toContextOf("all", opened, signal);
}

function toContextOf(
  granted: Granted,
  { accessOf, meaning }: Opened,
  signal: AbortSignal | undefined,
): SearchContext {
  const { engine, memory } = accessOf(granted);
  return { engine, memory, meaning: meaning ?? null, now: new Date(), ...(signal ? { signal } : {}) };
}

function isSame(one: Connection, other: Connection): boolean {
  return one.nodes.join() === other.nodes.join() && one.key === other.key;
}

async function open(): Promise<Opened> {
  keeper[PLACE] ??= makeOpened();
  try {
    return await keeper[PLACE];
  } catch (error) {
    keeper[PLACE] = undefined;
    throw error;
  }
}

async function makeOpened(): Promise<Opened> {
  const [connection, meaning] = await Promise.all([
    readConnection().catch((cause: unknown) => {
      throw new SearchUnavailable("not-running", cause);
    }),
    findQuestionEncoder(readSettings(), (line) => logWarning(line)),
  ]);
  const { engine, nextAnswer } = heard(openNodes(connection));
  const { data, external } = readSettings();
  // An engine that others may publish to leaves no mark here.
  const readMark: ReadMark = async () => (external === null ? readRunMark(data) : null);
  const read = openTables(join(data, TABLES_FOLDER), engine, logWarning);
  const memory = toNamesMemory(
    engine,
    read,
    readMark,
    openColumns(engine, logWarning, toMostHeld(readMemory())),
  );
  const isOne = connection.nodes.length === 1;
  return {
    connection,
    accessOf: toGrantedAccesses({ engine, memory }),
    meaning,
    nextAnswer: isOne ? nextAnswer : () => new Promise(() => undefined),
  };
}
