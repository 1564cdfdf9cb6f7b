import type { Strings } from "../strings/en";

/** A failure in words for the reader. */
export type FailureWords = {
  readonly message: string;
  readonly advice: string;
  /** The language of the words, where it is not that of the page. */
  readonly lang?: "en";
};

/** A failure as the server tells it: in English, and by the name under which another language has the same. */
export type ToldFailure = { readonly name: string; readonly message: string; readonly advice: string };

/** A failure that the server told in words. */
export class Failed extends Error {
  override readonly name = "Failed";
  readonly told: ToldFailure;

  constructor(told: ToldFailure) {
    super(told.message);
    this.told = told;
  }
}

/** A failure in words: the server's own, or that it cannot be reached. */
export function toFailureWords(error: Error, strings: Strings): FailureWords {
  return error instanceof Failed
    ? toReaderWords(error.told, strings)
    : { message: strings.offline, advice: strings.offlineAdvice };
}

/** What the server told, in the reader's language if that has it, or else as it was told. */
export function toReaderWords({ name, message, advice }: ToldFailure, strings: Strings): FailureWords {
  if (strings.lang === "en") return { message, advice };
  const known = strings.told.failures[name];
  return known === undefined ? { message, advice, lang: "en" } : { message: known[0], advice: known[1] };
}
