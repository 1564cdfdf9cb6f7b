import { RunFailed } from "@/indexer/corpus/errors";
import { isExpected } from "@/system/errors";

/** What a command says when it fails: message and advice of what is expected to go wrong, the stack of anything else. */
export function toFailureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A wait that a signal ended has the signal's reason as its cause.
  if (error.name === "AbortError" && isExpected(error.cause)) return toFailureText(error.cause);
  if (!isExpected(error)) return error.stack ?? error.message;
  return error.advice === "" ? error.message : `${error.message} ${error.advice}`;
}

/** The code of what is expected to go wrong; of a run that failed for such a reason, that of the reason. */
export function toFailureCode(error: unknown): string | undefined {
  if (!isExpected(error)) return undefined;
  return error instanceof RunFailed && isExpected(error.cause) ? error.cause.code : error.code;
}
