import { SIDE_PREFIXES } from "../../knowledge/stances/judging-words";
import type { Oblique } from "../syntax/obliques";
import type { Referent } from "../who/referents";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { toHolder, toMarksOf } from "./stand-holders";

const PROTESTS =
  /^(?:protest|demonstration|rally|march|riot|uprising|revolt|walkout|unrest)(?:s|es)?$|^rallies$/;
const AGAINST = new Set(["against", "over"]);
const BEGINNING =
  /^(?:began|begin|begins|started|start|starts|erupted|erupt|broke|break|continued|continue|continues|spread|flared|followed|took)$/;
const PEOPLE =
  /^(?:protester|protestor|demonstrator|activist|campaigner|fighter|rebel|militia|militant|separatist|crowd|group|supporter|lawmaker|movement)s?$/;
const VIEWS =
  /^(?:stance|position|policy|policies|view|views|rhetoric|sentiment|comments?|remarks?|platform|agenda|activism|campaign)$/;
/** How far behind its prefix a noun may stand, in tokens. */
const REACH = 8;
/** Those who protest where a text says no more of them. */
const PROTESTERS: Referent = { name: "protesters", type: null, named: false, stated: false, speaksFor: null };

/** "Protests against the bill", "protesters against it": who stands behind nobody says, or the phrase itself. */
export function findProtests(context: StandContext, noun: number): readonly Stand[] {
  const isProtest = PROTESTS.test(context.wordAt(noun));
  const holder = isProtest ? findProtesters(context, noun) : findUnnamed(context, noun);
  if (holder === null || context.clauses.isSupposed(noun)) return [];
  return findOccasions(context, noun)
    .filter(({ preposition, isClause }) => !isClause && AGAINST.has(preposition))
    .filter(({ preposition }) => isProtest || preposition === "against")
    .map(({ head }) => toStand(context, holder, head, -1, noun));
}

/** What stands beside the noun and beside the verb that it is the subject of ("broke out over it"): "in response to it" too. */
function findOccasions({ clauses, syntax, wordAt }: StandContext, noun: number): readonly Oblique[] {
  const verb = syntax.relationOf(noun) === "nsubj" ? syntax.headOf(noun) : -1;
  const begins = verb >= 0 && BEGINNING.test(wordAt(verb));
  const beside = [noun, ...(begins ? [verb] : [])].flatMap(clauses.obliquesOf);
  const answered = beside.filter(
    ({ preposition, head }) => preposition === "in" && wordAt(head) === "response",
  );
  return [
    ...beside,
    ...answered
      .flatMap(({ head }) => clauses.obliquesOf(head))
      .flatMap((one) => (one.preposition === "to" ? [{ ...one, preposition: "over" }] : [])),
  ];
}

/** Whose a protest is that is nobody's in particular. */
function findProtesters({ syntax, wordAt }: StandContext, noun: number): Referent | null {
  // "Walked out in protest": those who walked out.
  if (/^(?:in|on)$/.test(wordAt(syntax.childOf(noun, "case")))) return null;
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
  const owner = context.syntax.childOf(head, "nmod:poss");
  if (owner >= 0 && VIEWS.test(context.wordAt(head))) {
    const held = toHolder(context, owner);
    return held === null ? [] : [toStand(context, held, target, side, token)];
  }
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
