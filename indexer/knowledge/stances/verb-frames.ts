/**
 * Verbs by which somebody takes a side, in classes that share their roles. Which verbs, whom they are on and how hard they are
 * is knowledge of political reporting, in the order of the event codings of the field (CAMEO's classes of cooperation and
 * conflict; Goldstein 1992 orders them by weight).
 */
export type VerbFrame = {
  /** Name of the class: what the holder does ("condemn"). */
  readonly name: string;
  readonly kind: "act" | "statement";
  /** 1: for the target; -1: against it. */
  readonly side: 1 | -1;
  /** Who takes the side: the subject, unless the verb says otherwise ("drew criticism from"). */
  readonly holder?: Slot;
  readonly target: Slot;
  /** 1: weak or of many senses; 2: plain; 3: in no doubt. */
  readonly degree: 1 | 2 | 3;
  /** Base forms; one with a particle is joined to it by `_` ("speak_out"). */
  readonly verbs: string;
};

/**
 * A role of a verb: subject, object (the subject of a passive), indirect object, a clause that is its object (`clause`: "that …",
 * "to …", "…ing"), or what a preposition governs.
 */
export type Slot = "subject" | "object" | "recipient" | "clause" | `on:${string}`;

export const VERB_FRAMES = [
  {
    name: "condemn",
    kind: "statement",
    side: -1,
    target: "object",
    degree: 3,
    verbs: "condemn denounce deplore decry",
  },
  {
    name: "speak-against",
    kind: "statement",
    side: -1,
    target: "on:against",
    degree: 3,
    verbs: "speak speak_out campaign argue",
  },
] as const satisfies readonly VerbFrame[];
