import type { CueKind } from "../../knowledge/sources/cue-verbs";
import type { TokenSpan } from "../text/token-span";

/** Who says something. */
export type Speaker = {
  /** Where the text says who, pronouns too; null where it says nobody ("is believed to"). */
  readonly phrase: TokenSpan | null;
  /** The token that bears the phrase; of a relative pronoun, that of whom it stands for; -1 without a phrase. */
  readonly head: number;
  /** As the document names the speaker most fully; a tidy description of somebody without a name; "unnamed" without a phrase. */
  readonly name: string;
  /** Whether that is worth a facet value. */
  readonly named: boolean;
  /** Whether a pronoun or a relative stands for the name. */
  readonly isResolved: boolean;
  /** Office or employer, as the text states it beside the name. */
  readonly role: string | null;
};

/** An act of saying, judging, thinking or showing that a text reports. Spans are positions of tokens. */
export type Statement = {
  readonly speaker: Speaker;
  /** The word or words that report it: "said", "according to", the colon behind a speaker's name. */
  readonly cue: TokenSpan;
  /** What is said, in the text's order: clauses and quotations, over the ends of sentences; may be empty. */
  readonly content: readonly TokenSpan[];
  readonly kind: CueKind;
  /** The text says that it was not said: "did not say", "never promised". */
  readonly negated: boolean;
  /** The text itself wonders whether it was said: "Did the mayor say so?" */
  readonly isQuestion: boolean;
  /** The finder's rule. */
  readonly rule: string;
};
