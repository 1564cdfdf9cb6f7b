import type { Certainty } from "@/search/document/document";
import type { Day } from "./calendar";

/** What a date is resolved against. */
export type DateContext = {
  /** The document's own date; null when unknown: then nothing relative has a value. */
  readonly anchor: Day | null;
  /** The last date of the text before this place, else the document's: "two years later". */
  readonly narrated: Day | null;
  /** The same for what counts in days: null where the last date is no day. */
  readonly narratedDay: Day | null;
  readonly text: string;
  /** Where the match begins and ends. */
  readonly at: number;
  readonly end: number;
  /** The sentence speaks of what is to come ("will", "next"), as its words say. */
  readonly isAhead: boolean;
  /** It speaks of what was to come by then ("was to meet on Monday"): the nearest day is meant. */
  readonly isNear: boolean;
  /** It stands between quotation marks. */
  readonly isQuoted: boolean;
  /** Day comes before month in numbers like 3/4/2020. */
  readonly dayFirst: boolean;
};

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** One class of written dates: how it looks, and its TIMEX3 value, null when it is no date or cannot be known. */
export type DateRecogniser = {
  readonly rule: string;
  /** Global; every repetition in it is bounded. */
  readonly pattern: RegExp;
  /** Without flags; in the small letters of every match: where it is missing, the pattern need not be tried. */
  readonly hint: RegExp;
  readonly toValue: (groups: Groups, context: DateContext) => string | null;
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
