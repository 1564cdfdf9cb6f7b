import type { Side } from "../../knowledge/stances/stance-verbs";

/** Somebody takes a side on a target in so many words; `actor`: position in the sentence of the word for who does. */
export type Act = { readonly side: Side; readonly actor: number };
