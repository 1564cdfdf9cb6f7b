/** The engine does not answer. `advice` tells the reader what to do; the cause is for the log. */
export class SearchUnavailable extends Error {
  override readonly name = "SearchUnavailable";
  readonly code = "search-unavailable";
  readonly advice: string;

  constructor(message: string, advice: string, cause?: unknown) {
    super(message, { cause });
    this.advice = advice;
  }
}

/** The engine refused what it was asked: a fault of ours, never of the reader's query. */
export class SearchRefused extends Error {
  override readonly name = "SearchRefused";
}
