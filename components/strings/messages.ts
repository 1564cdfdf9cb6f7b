import type { NoticeCode, NoticeValues } from "@/search/query/notices";

/**
 * Translations of the notices and failures that other folders write in English. Null, or no entry, leaves one in English,
 * as it must be where only the English sentence knows what it is about.
 */
export type Messages = {
  readonly notices: Readonly<Partial<Record<NoticeCode, (values: NoticeValues) => string | null>>>;
  /** Message and advice, by reason or else by code. */
  readonly failures: Readonly<Record<string, readonly [message: string, advice: string]>>;
};

/** A sentence about values; null when one of them is not known. */
export function say(
  words: TemplateStringsArray,
  ...values: readonly (string | null | undefined)[]
): string | null {
  const isKnown = values.every((value) => typeof value === "string");
  return isKnown ? String.raw({ raw: words }, ...values) : null;
}
