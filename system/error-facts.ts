/** What of an error a log may hold. */
export type ErrorFacts = {
  readonly name: string;
  readonly code?: string;
  /** Of our own errors: which of a few known reasons. */
  readonly reason?: string;
  /** What it says: only where the log may hold what readers search for. */
  readonly message?: string;
  /** Where it came from, the innermost first; paths below the project's folder. */
  readonly at?: readonly string[];
  readonly cause?: ErrorFacts;
};

const MOST_FRAMES = 12;
const DEEPEST = 5;

/** An error without its words, unless they are wanted: those of a database or an engine quote what they were given. */
export function toErrorFacts(error: unknown, hasWords: boolean, depth = 0): ErrorFacts {
  if (!(error instanceof Error))
    return { name: typeof error, ...(hasWords ? { message: String(error) } : {}) };
  const { code, reason } = error as { readonly code?: unknown; readonly reason?: unknown };
  const at = toFrames(error);
  return {
    name: error.name,
    ...(isWord(code) ? { code } : {}),
    ...(isWord(reason) ? { reason } : {}),
    ...(hasWords ? { message: error.message } : {}),
    ...(at.length === 0 ? {} : { at }),
    ...(error.cause === undefined || depth >= DEEPEST
      ? {}
      : { cause: toErrorFacts(error.cause, hasWords, depth + 1) }),
  };
}

/** Codes are single words; what has spaces is for people, and may quote. */
function isWord(value: unknown): value is string {
  return typeof value === "string" && /^[\w.-]{1,60}$/.test(value);
}

/** A stack begins with the message, which may have lines of any kind. */
function toFrames({ stack = "", message }: Error): readonly string[] {
  const folder = process.cwd();
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split("\n")
    .filter((line) => /^ {4}at (?:[^()]* \()?[^()\s]+:\d+:\d+\)?$/.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.slice(7).replaceAll("file://", "").replaceAll(`${folder}/`, ""));
}
