import { isNegation } from "../../knowledge/stances/negations";
import { SIDES, type Side, WANTS } from "../../knowledge/stances/stance-verbs";
import { DOINGS, JOINING_VERBS, VERDICTS } from "../../knowledge/stances/verdict-words";
import type { Act } from "./act";
import { isBorder, type SentenceWords } from "./sentence-words";
import type { TargetRole } from "./target-role";

const WISHES = new Set(["should", "must", "ought", "needs"]);
const WISH_REACH = 5;
const PREDICATE_REACH = 9;
const BE = new Set("is are was were be been being 's 're".split(" "));

/** "Leaders should pursue the pact": the speaker is for it. Of names, only what takes a side: "use him" does not. */
export function findWish({ parsed, from, stems }: SentenceWords, { acting, to }: TargetRole): Act | null {
  const isName = parsed.parts[from + to - 1] === "PROPN";
  const verb = stems[acting] ?? 0;
  const side = WANTS.get(verb);
  if (acting < 0 || !side || (isName && !SIDES.has(verb))) return null;
  let isNegated = false;
  for (let at = acting - 1; at >= 0 && acting - at <= WISH_REACH; at--) {
    if (isBorder(parsed, from + at)) return null;
    const word = parsed.tokens[from + at]?.lower ?? "";
    isNegated ||= isNegation(word);
    if (WISHES.has(word)) return { side: turn(side, isNegated), rule: "wishes-1", actor: null };
  }
  return null;
}

/** "The pact poses a threat", "is crucial", "undermines peace": the speaker judges it. What may be good is no verdict. */
export function findVerdict({ parsed, from, stems, length }: SentenceWords, role: TargetRole): Act | null {
  if (role.verb < 0 || !isSubject(role) || role.kind === "joined" || role.isPassive) return null;
  const doing = role.isModal ? undefined : DOINGS.get(stems[role.verb] ?? 0);
  if (doing) return { side: turn(doing, role.isNegated), rule: "judges-1", actor: null };
  const verb = parsed.tokens[from + role.verb]?.lower ?? "";
  const isJoined = BE.has(verb) || (JOINING_VERBS.has(stems[role.verb] ?? 0) && !verb.endsWith("ing"));
  if (!isJoined) return null;
  for (let at = role.verb + 1; at < length && at - role.verb < PREDICATE_REACH; at++) {
    if (isBorder(parsed, from + at) && parsed.parts[from + at] !== "CCONJ") return null;
    const verdict = VERDICTS.get(stems[at] ?? 0);
    if (verdict && role.isModal && (verdict === 1 || role.isNegated)) return null;
    if (verdict) return { side: turn(verdict, role.isNegated), rule: "judges-1", actor: null };
  }
  return null;
}

/** Whether the target is the subject of the next verb. */
export function isSubject({ kind }: TargetRole): boolean {
  return kind === "subject" || kind === "other" || kind === "joined";
}

/** The other side, if it is turned round. */
export function turn(side: Side, isTurned: boolean): Side {
  return isTurned ? (side === 1 ? -1 : 1) : side;
}
