import type { Syntax } from "../syntax/syntax";
import type { Names } from "./names";
import { isPlural } from "./noun-words";
import { type Role, toFit, toRole } from "./role";
import type { Seen, SeenSoFar } from "./seen";
import type { Somebody } from "./somebody";
import type { StatedRoles } from "./stated-roles";

const DEFINITE = new Set(["the", "this", "that"]);
const PERSONAL = new Set(["his", "her", "my", "their", "our", "your"]);
/** Bodies are spoken of without an article too. */
const BARE = new Set(["police"]);
const NEAR = 400;

/** Reads whom a role stands for where no name stands by it: "the Ukrainian president", "the ministry". */
export function toRolePhrases(
  syntax: Syntax,
  names: Names,
  roles: StatedRoles,
  seen: SeenSoFar,
): (head: number) => Somebody | null {
  const { tokens } = syntax.parsed;
  return (head) => {
    const word = tokens[head]?.lower ?? "";
    if ((isPlural(word) && !BARE.has(word)) || !isDefinite(syntax, head, BARE.has(word))) return null;
    const role = toRole(syntax, names, head);
    const near = seen.latest().filter(({ who, token }) => who?.named && head - token < NEAR);
    return findStated(near, roles, role) ?? findOnly(roles, role) ?? findByName(near, role);
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
  const fits = (least: number): Somebody[] =>
    near.flatMap(({ who }) => (who && roles.of(who).some((one) => toFit(role, one) >= least) ? [who] : []));
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

/** "The ministry" for the nearest body whose name is that of a ministry. */
function findByName(near: readonly Seen[], { noun, words }: Role): Somebody | null {
  const pattern = new RegExp(`(?:^|\\s)${toPattern(noun)}(?:$|\\s(?:of|for|on|in)\\s)`, "u");
  const fits = (name: string): boolean =>
    pattern.test(name) && [...words].every((word) => name.includes(word));
  return near.find(({ who }) => who?.type === "organization" && fits(who.name.toLowerCase()))?.who ?? null;
}

function toPattern(word: string): string {
  return word.replace(/[\^$.*+?()[\]{}|\\/]/g, "\\$&");
}
