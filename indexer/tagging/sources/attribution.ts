import type { Span } from "@/search/text/span";

/** Tokens of a text (`to` exclusive). */
export type Phrase = { readonly from: number; readonly to: number };

/** Somebody is cited: source and cue, and what is attributed. */
export type Attribution = {
  /** Null where the text does not say who: "is believed to". */
  readonly source: Phrase | null;
  /** Whom a relative pronoun stands for: "a spokesman, who said". */
  readonly antecedent: Phrase | null;
  readonly cue: Phrase;
  readonly content: readonly Span[];
  readonly rule: string;
};
