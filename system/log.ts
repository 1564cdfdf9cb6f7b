import pino, { type Logger } from "pino";
import { toErrorFacts } from "./error-facts";
import type { LogSettings } from "./log-settings";
import { readSettings } from "./settings";

/**
 * The one log of this process: a line of JSON for each event, with its time and level. On the global object, since Next loads a
 * module once for pages and once for routes. Lines for people (`npm start` is ready) are not written here.
 */
type Log = { readonly logger: Logger; readonly settings: LogSettings };

const PLACE = Symbol.for("parallax.log");
const keeper = globalThis as typeof globalThis & { [PLACE]?: Log };

/** Opens a log of these settings. Each line is written before the call returns, so that no end of the process loses one. */
export function openLog(settings: LogSettings): Log {
  const destination = pino.destination({
    ...(settings.file === null ? { fd: 2 } : { dest: settings.file, append: true, mode: 0o600 }),
    sync: true,
  });
  const options = {
    level: settings.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return { logger: pino(options, destination), settings };
}

/** The log of this process, by its settings. */
export function readLog(): Log {
  keeper[PLACE] ??= openLog(readSettings().log);
  return keeper[PLACE];
}

/**
 * Writes down what went wrong, in answer to the request of this id where there is one: what kind of failure it is, and where in the
 * code it came from. Its words, which may quote a search or name a file, only where `PARALLAX_LOG_QUERIES` allows it.
 */
export function logFailure(what: string, error: unknown, id: string | null = null): void {
  const { logger, settings } = readLog();
  logger.error({ ...(id === null ? {} : { id }), error: toErrorFacts(error, settings.queries) }, what);
}

/** Writes down what is not as it should be, though all goes on. */
export function logWarning(what: string, error?: unknown): void {
  const { logger, settings } = readLog();
  logger.warn(error === undefined ? {} : { error: toErrorFacts(error, settings.queries) }, what);
}
