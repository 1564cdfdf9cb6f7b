import type { TokenSpan } from "../text/token-span";

/** Somebody is cited: source and cue, and what is attributed. */
export type Attribution = {
  /** Null where the text does not say who: "is believed to". */
  readonly source: TokenSpan | null;
  /** Whom a relative pronoun stands for: "a spokesman, who said". */
  readonly antecedent: TokenSpan | null;
  readonly cue: TokenSpan;
  readonly content: readonly TokenSpan[];
  readonly rule: string;
};
