import type { ActorType } from "@/search/document/document";
import type { Syntax } from "../syntax/syntax";
import { type Genders, toWordGender } from "./genders";
import type { Names } from "./names";
import { isPlural } from "./noun-words";
import { isMarkedAs } from "./predicates";
import { type Role, toFit, toRole } from "./role";
import type { Seen, SeenSoFar } from "./seen";
import type { Somebody } from "./somebody";
import type { StatedRoles } from "./stated-roles";

const DEFINITE = new Set(["the", "this", "that"]);
const PERSONAL = new Set(["his", "her", "my", "their", "our", "your"]);
/** Bodies are spoken of without an article too. */
const BARE = new Set(["police"]);
const NEAR = 400;
const LINKS = new Set(["of", "for", "on", "in"]);

/** Reads whom a role stands for where no name stands by it: "the Ukrainian president", "the ministry". */
export function toRolePhrases(
  syntax: Syntax,
  names: Names,
  roles: StatedRoles,
  seen: SeenSoFar,
  genders: Genders,
): (head: number) => Somebody | null {
  const { tokens, sentenceOf } = syntax.parsed;
  const toSentence = (token: number): number => sentenceOf[token] ?? 0;
  return (head) => {
    const word = tokens[head]?.lower ?? "";
    if ((isPlural(word) && !BARE.has(word)) || !isDefinite(syntax, head, BARE.has(word))) return null;
    if (isMarkedAs(syntax, head)) return null;
    const role = toRole(syntax, names, head);
    const near: Seen[] = [];
    seen.forLatest((one) => {
      if (one.who?.named) near.push(one);
      return head - one.token < NEAR;
    });
    return (
      findStated(near, roles, role) ??
      findOnly(roles, role) ??
      findByName(near, role) ??
      findGeneral(near, role, genders, toSentence(head))
    );
  };
}

function isDefinite(syntax: Syntax, head: number, mayBeBare: boolean): boolean {
  const { tokens } = syntax.parsed;
  const determiner = syntax.childOf(head, "det");
  if (determiner >= 0) return DEFINITE.has(tokens[determiner]?.lower ?? "");
  const owner = syntax.childOf(head, "nmod:poss");
  if (owner < 0) return mayBeBare;
  return !PERSONAL.has(tokens[owner]?.lower ?? "");
}

/** The nearest of whom the role is stated; one whose country fits goes before one whose country is not said. */
function findStated(near: readonly Seen[], roles: StatedRoles, role: Role): Somebody | null {
  const bearers = roles.withNoun(role.noun);
  const fits = (least: number): Somebody[] =>
    near.flatMap(({ who }) =>
      who && bearers.has(who) && roles.of(who).some((one) => toFit(role, one) >= least) ? [who] : [],
    );
  const [best] = fits(2);
  if (best) return best;
  const weak = new Set(fits(1));
  const [only] = weak;
  return only && weak.size === 1 ? only : null;
}

/** The only one of the text of whom the role is stated, though further on. */
function findOnly(roles: StatedRoles, role: Role): Somebody | null {
  const fitting = [...roles.withNoun(role.noun)].filter((who) =>
    roles.of(who).some((one) => toFit(role, one) === 2),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** "The ministry" for the nearest body whose name is that of a ministry: with it at its end, or before "of" and the like. */
function findByName(near: readonly Seen[], { noun, words }: Role): Somebody | null {
  const fits = (name: string): boolean => {
    const parts = name.split(" ");
    const at = parts.lastIndexOf(noun);
    return at >= 0 && LINKS.has(parts[at + 1] ?? "of") && [...words].every((word) => name.includes(word));
  };
  return near.find(({ who }) => who?.type === "organization" && fits(who.name.toLowerCase()))?.who ?? null;
}

/** Words that stand for whatever is spoken of, with the type of what they stand for. */
const GENERAL: ReadonlyMap<string, ActorType> = new Map(
  (
    [
      ["organization", "company group organization agency movement"],
      ["country", "country nation"],
      ["person", "man woman politician"],
    ] as const
  ).flatMap(([type, words]) => words.split(" ").map((word): [string, ActorType] => [word, type])),
);
const FEW_SENTENCES = 2;

/** "The company", "the country": the only one of that type in the last sentences. */
function findGeneral(
  near: readonly Seen[],
  { noun, words }: Role,
  genders: Genders,
  sentence: number,
): Somebody | null {
  const type = GENERAL.get(noun);
  if (type === undefined || words.size > 0) return null;
  const gender = toWordGender(noun);
  const fitting = new Set<Somebody>();
  for (const one of near)
    if (one.who?.type === type && sentence - one.sentence <= FEW_SENTENCES) fitting.add(one.who);
  const isMain = (who: Somebody): boolean => near.some((one) => one.who === who && !one.isInside);
  const [only] = fitting;
  const isFitting = only && (gender === null || (genders.of(only) ?? gender) === gender) && isMain(only);
  return isFitting && fitting.size === 1 ? only : null;
}
