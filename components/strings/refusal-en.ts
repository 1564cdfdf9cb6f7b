/** What the page of a refused request says around its reason, in English. */
export const refusalEn = {
  toSearch: "To the search",
  triesAgain: "This page tries again by itself.",
  /** Reasons by code, where the refusal itself does not say them in this language. */
  reasons: {} as RefusalReasons,
};

export type RefusalWords = typeof refusalEn;

/** Each reason as what is wrong and what to do; `detail` is what the answer's header names: methods, or seconds. */
type RefusalReasons = Readonly<
  Record<string, ((detail: string) => { readonly message: string; readonly advice: string }) | undefined>
>;
