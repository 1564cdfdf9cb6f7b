import type { NoticeCode, NoticeValues } from "@/search/query/notices";

/**
 * What other rooms tell in English, in another language. Null, or no entry, leaves it in English, as it must be where
 * only the English sentence knows what it speaks of.
 */
export type ToldTexts = {
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
