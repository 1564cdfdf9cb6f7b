import type { Certainty } from "@/search/document";
import type { Day } from "./calendar";

/** What a date is resolved against. */
export type DateContext = {
  /** The document's own date; null when unknown: then nothing relative has a value. */
  readonly anchor: Day | null;
  readonly text: string;
  /** Where the match begins. */
  readonly at: number;
  /** The sentence speaks of what is to come ("will", "next"), as its words say. */
  readonly isAhead: boolean;
  /** Day comes before month in numbers like 3/4/2020. */
  readonly dayFirst: boolean;
};

/** One class of written dates: how it looks, and its TIMEX3 value, null when it is no date or can't be told. */
export type DateRecogniser = {
  readonly rule: string;
  /** Global and Unicode; every repetition in it is bounded. */
  readonly pattern: RegExp;
  readonly toValue: (
    groups: Readonly<Record<string, string | undefined>>,
    context: DateContext,
  ) => string | null;
  /** A year alone is stated; "Tuesday" is inferred from the document's date. */
  readonly certainty: Certainty;
};

/** A date found in a text. */
export type FoundDate = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly rule: string;
  readonly certainty: Certainty;
};
