import { SIDE_PREFIXES } from "../../knowledge/stances/judging-words";
import type { Referent } from "../who/referents";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { toHolder, toMarksOf } from "./stand-holders";

const PROTESTS =
  /^(?:protest|demonstration|rally|march|riot|uprising|revolt|walkout|unrest)(?:s|es)?$|^rallies$/;
const AGAINST = new Set(["against", "over"]);
const PEOPLE =
  /^(?:protester|protestor|demonstrator|activist|campaigner|fighter|rebel|militia|militant|separatist|crowd|group|supporter|lawmaker|movement)s?$/;
/** Those who protest where a text says no more of them. */
const PROTESTERS: Referent = { name: "protesters", type: null, named: false, stated: false, speaksFor: null };

/** "Protests against the bill", "protesters against it": who stands behind nobody says, or the phrase itself. */
export function findProtests(context: StandContext, noun: number): readonly Stand[] {
  const { clauses, syntax } = context;
  const isProtest = PROTESTS.test(context.wordAt(noun));
  const holder = isProtest
    ? syntax.childOf(noun, "nmod:poss") < 0
      ? PROTESTERS
      : null
    : context.referents.at(noun);
  if (holder === null || (!isProtest && (holder.named || !holder.stated)) || clauses.isSupposed(noun))
    return [];
  return clauses
    .obliquesOf(noun)
    .filter(
      ({ preposition, isClause }) =>
        !isClause && (isProtest ? AGAINST.has(preposition) : preposition === "against"),
    )
    .map(({ head }) => toStand(context, holder, head, -1, noun));
}

/** "An anti-government protest", "pro-Kremlin fighters": those called so, or who protests. */
export function findPrefixed(context: StandContext, token: number): readonly Stand[] {
  const { syntax, wordAt } = context;
  const side = SIDE_PREFIXES.get(wordAt(token));
  if (side === undefined || wordAt(token + 1) !== "-") return [];
  const target = token + 2;
  let head = token;
  while (syntax.headOf(head) >= 0 && head < token + 8 && !(syntax.partOf(head) === "NOUN" && head > target)) {
    const above = syntax.headOf(head);
    if (above < token || above > token + 8) break;
    head = above;
  }
  if (head <= target) return [];
  const holder = PROTESTS.test(wordAt(head)) ? PROTESTERS : toHolder(context, head);
  const isPeople = holder !== null && (holder === PROTESTERS || PEOPLE.test(wordAt(head)));
  return isPeople ? [toStand(context, holder, target, side, token)] : [];
}

function toStand(context: StandContext, holder: Referent, target: number, side: 1 | -1, cue: number): Stand {
  return {
    ...{ holder, target, side, kind: "act", frame: "protest", degree: 2, cue, on: null },
    marks: ["noun", ...toMarksOf(context, cue, holder)],
  };
}
