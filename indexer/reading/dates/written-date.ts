/** A date that stands in a text. */
export type WrittenDate = {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, never more precise than written; it exists. */
  readonly value: string;
  /** Where it stands in the text: offset and length. */
  readonly at: number;
  readonly length: number;
  /** Whether the order of day and month was concluded from the language. */
  readonly isInferred: boolean;
};

/** What is known of the text that a date stands in. */
export type DateHints = {
  /** The language as stated, with its country where it has one: `de`, `en-US`. */
  readonly language?: string | undefined;
  /** The order that dates of numbers have in this text, where other dates show it. */
  readonly order?: "day-first" | "month-first" | null;
};
