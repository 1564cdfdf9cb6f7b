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
/** How far behind its prefix a noun may stand, in tokens. */
const REACH = 8;
/** Those who protest where a text says no more of them. */
const PROTESTERS: Referent = { name: "protesters", type: null, named: false, stated: false, speaksFor: null };

/** "Protests against the bill", "protesters against it": who stands behind nobody says, or the phrase itself. */
export function findProtests(context: StandContext, noun: number): readonly Stand[] {
  const isProtest = PROTESTS.test(context.wordAt(noun));
  const holder = isProtest ? findProtesters(context, noun) : findUnnamed(context, noun);
  if (holder === null || context.clauses.isSupposed(noun)) return [];
  return context.clauses
    .obliquesOf(noun)
    .filter(({ preposition, isClause }) => !isClause && AGAINST.has(preposition))
    .filter(({ preposition }) => isProtest || preposition === "against")
    .map(({ head }) => toStand(context, holder, head, -1, noun));
}

/** Whose a protest is that is nobody's in particular. */
function findProtesters({ syntax }: StandContext, noun: number): Referent | null {
  return syntax.childOf(noun, "nmod:poss") < 0 ? PROTESTERS : null;
}

/** Whom a phrase itself stands for, where that has no name. */
function findUnnamed({ referents }: StandContext, noun: number): Referent | null {
  const referent = referents.at(noun);
  return referent?.named === false && referent.stated ? referent : null;
}

/** "An anti-government protest", "pro-Kremlin fighters": those called so, or who protests. */
export function findPrefixed(context: StandContext, token: number): readonly Stand[] {
  const side = SIDE_PREFIXES.get(context.wordAt(token));
  if (side === undefined || context.wordAt(token + 1) !== "-") return [];
  const target = token + 2;
  const head = findPrefixedHead(context, token);
  if (head <= target) return [];
  const isProtest = PROTESTS.test(context.wordAt(head));
  const holder = isProtest ? PROTESTERS : toHolder(context, head);
  const isPeople = isProtest || PEOPLE.test(context.wordAt(head));
  return holder !== null && isPeople ? [toStand(context, holder, target, side, token)] : [];
}

/** The noun near behind that a prefix hangs on, by whichever way. */
function findPrefixedHead({ syntax }: StandContext, token: number): number {
  let head = token;
  for (let step = 0; step < REACH; step++) {
    if (syntax.partOf(head) === "NOUN" && head > token + 2) break;
    const above = syntax.headOf(head);
    if (above < token || above > token + REACH) break;
    head = above;
  }
  return head;
}

function toStand(context: StandContext, holder: Referent, target: number, side: 1 | -1, cue: number): Stand {
  return {
    ...{ holder, target, side, kind: "act", frame: "protest", degree: 2, cue, on: null },
    marks: ["noun", ...toMarksOf(context, cue, holder)],
  };
}
