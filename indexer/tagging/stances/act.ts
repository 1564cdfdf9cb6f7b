import type { Side } from "../../knowledge/stances/stance-verbs";

/**
 * Somebody takes a side on a target in so many words. `actor`: position of who acts; null when the sentence's own
 * speaker judges.
 */
export type Act = { readonly side: Side; readonly rule: string; readonly actor: number | null };
