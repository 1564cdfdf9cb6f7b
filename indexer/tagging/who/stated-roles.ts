import type { Gender } from "../../knowledge/actors/first-names";
import type { Relation, Syntax } from "../syntax/syntax";
import { toWordGender } from "./genders";
import type { Names } from "./names";
import { toNounType } from "./noun-words";
import { type Role, toRole } from "./role";
import type { Somebody } from "./somebody";

/** The roles that a text states of those whom it names. */
export type StatedRoles = {
  readonly of: (who: Somebody) => readonly Role[];
  /** Those of whom a role with this noun is stated. */
  readonly withNoun: (noun: string) => ReadonlySet<Somebody>;
  /** What titles and roles say of who is he or she. */
  readonly genders: ReadonlyMap<Somebody, Gender>;
};

const TITLES: readonly Relation[] = ["nmod:desc", "appos", "compound", "list"];
const BECOMING = new Set(
  "become became becomes becoming remain remained remains elected appointed named sworn".split(" "),
);
const NOBODY: ReadonlySet<Somebody> = new Set();
const NONE: readonly Role[] = [];

/** Reads titles before names, appositions, and what somebody is said to be. */
export function toStatedRoles(syntax: Syntax, names: Names): StatedRoles {
  const roles = new Map<Somebody, Role[]>();
  const nouns = new Map<string, Set<Somebody>>();
  const genders = new Map<Somebody, Gender>();
  const add = (who: Somebody, role: Role): void => {
    roles.set(who, [...(roles.get(who) ?? []), role].slice(0, MOST_ROLES));
    nouns.set(role.noun, (nouns.get(role.noun) ?? new Set()).add(who));
  };
  for (let at = 0; at < syntax.parsed.tokens.length; at++) {
    const who = toWhom(syntax, names, at);
    // "District Court Judge Ann Lee" is no court.
    if (
      who === null ||
      (who.type === "person" && toNounType(syntax.parsed.tokens[at]?.lower ?? "") !== "person")
    )
      continue;
    for (const head of [at, ...syntax.childrenOf(at).filter((child) => isJoined(syntax, child))])
      add(who, toRole(syntax, names, head));
    const gender = toWordGender(syntax.parsed.tokens[at]?.lower ?? "");
    if (gender !== null && who.type === "person" && !genders.has(who)) genders.set(who, gender);
  }
  return { genders, of: (who) => roles.get(who) ?? NONE, withNoun: (noun) => nouns.get(noun) ?? NOBODY };
}

const MOST_ROLES = 30;

function isJoined(syntax: Syntax, child: number): boolean {
  return syntax.relationOf(child) === "conj" && syntax.partOf(child) === "NOUN";
}

/** Of whom the noun at a token is stated. */
export function toWhom(syntax: Syntax, names: Names, at: number): Somebody | null {
  const part = syntax.partOf(at);
  if ((part !== "NOUN" && part !== "PROPN") || names.inName(at) !== null) return null;
  return toTitled(syntax, names, at) ?? names.at(at) ?? toPredicated(syntax, names, at);
}

/** "President Andrzej Duda" and "Wanda Vázquez, the secretary of justice", where the noun hangs on the name. */
function toTitled(syntax: Syntax, names: Names, at: number): Somebody | null {
  const who = names.inName(syntax.headOf(at));
  return who &&
    TITLES.includes(syntax.relationOf(at)) &&
    (who.type === "person" || syntax.relationOf(at) === "appos")
    ? who
    : null;
}

/** "X is the president", "X, who was a candidate", "X became president". */
function toPredicated(syntax: Syntax, names: Names, at: number): Somebody | null {
  // "She is against the dam" says nothing of what she is.
  const isPredicate = syntax.childOf(at, "cop") >= 0 && syntax.childOf(at, "case") < 0;
  const relation = syntax.relationOf(at);
  if (isPredicate && relation === "acl:relcl") return names.at(syntax.headOf(at));
  const verb = syntax.headOf(at);
  const becomes = relation === "xcomp" && BECOMING.has(syntax.parsed.tokens[verb]?.lower ?? "");
  if (!isPredicate && !becomes) return null;
  const subject = syntax.childOf(isPredicate ? at : verb, "nsubj", "nsubj:pass");
  const isDenied = syntax
    .childrenOf(at)
    .some((child) => /^(?:not|n't|no|never)$/.test(syntax.parsed.tokens[child]?.lower ?? ""));
  return subject < 0 || isDenied ? null : names.at(subject);
}
