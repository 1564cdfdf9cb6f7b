import type { Strings } from "../strings/en";

/** An expected failure, the same for server and page: what went wrong, and what a reader can do about it. */
export type Failure = {
  readonly code: string;
  /** Closer than the code, where there is one. Another language finds its words by it, or else by the code. */
  readonly reason?: string;
  readonly message: string;
  /** Empty where there is none. */
  readonly advice: string;
  /** The language of message and advice, where it is not that of the page. */
  readonly lang?: "en";
};

/** An answer, or the expected failure in place of it. */
export type AnswerOrFailure<Answer> =
  | { readonly answer: Answer; readonly failure: null }
  | { readonly answer: null; readonly failure: Failure };

/** The server did not do what a page requested, and said why. */
export class Failed extends Error {
  override readonly name = "Failed";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The failure of a request, in the reader's language: what the server said, or that it cannot be reached. */
export function toFailure(error: Error, strings: Strings): Failure {
  return error instanceof Failed
    ? toReaderFailure(error.failure, strings)
    : { code: "offline", message: strings.offline, advice: strings.offlineAdvice };
}

/** A failure of the server in the reader's language, or in English where that language has no words for it. */
export function toReaderFailure({ code, reason, message, advice }: Failure, strings: Strings): Failure {
  const why = { code, ...(reason === undefined ? {} : { reason }) };
  if (strings.lang === "en") return { ...why, message, advice };
  const known = strings.messages.failures[reason ?? code];
  return known === undefined
    ? { ...why, message, advice, lang: "en" }
    : { ...why, message: known[0], advice: known[1] };
}
