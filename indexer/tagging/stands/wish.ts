import type { Side } from "./sides";
import type { StandMark } from "./stand";

/** What somebody wants (`side` 1) or does not want (-1): the head of its phrase, or the verb of a deed. */
export type Wish = { readonly target: number; readonly side: Side; readonly marks: readonly StandMark[] };
