import type { ActorTag, ActorType } from "@/search/document/document";
import type { Syntax } from "../syntax/syntax";
import { toBodies } from "./bodies";
import { openGenders } from "./genders";
import { toJoined } from "./joined";
import { type Names, toNames } from "./names";
import { isPlural } from "./noun-words";
import { isPredicate } from "./predicates";
import { resolvePronoun } from "./pronouns";
import { toQuoted } from "./quoted";
import { toAntecedent } from "./relatives";
import { toRolePhrases } from "./role-phrases";
import { openSeen, type SeenSoFar } from "./seen";
import { openEverybody, type Somebody } from "./somebody";
import { toSpeaksFor } from "./speaks-for";
import { toStatedRoles } from "./stated-roles";
import { toUnnamed } from "./unnamed";

/** Whom a phrase stands for. */
export type Referent = {
  /** As the document names it most fully; for somebody without a name, the phrase as the text has it ("residents"). */
  readonly name: string;
  /** Null for somebody who is no actor of the document. */
  readonly type: ActorType | null;
  /** Whether it is a name. */
  readonly named: boolean;
  /** Whether the phrase itself bears the name; else a pronoun or a role stands for it. */
  readonly stated: boolean;
  /** The body whose words a spokesperson's are; null for everybody else. */
  readonly speaksFor: Pick<Referent, "name" | "type" | "named"> | null;
};

/** Whom the phrases of one text stand for. */
export type Referents = {
  /** Whom the noun phrase or pronoun with this head stands for; null where it is nobody who acts, or nobody knows whom. */
  readonly at: (head: number) => Referent | null;
  /** The same for all that are joined to it, or named behind it: "A and B", "two senators, A and B". */
  readonly allAt: (head: number) => readonly Referent[];
};

/** Reads whom each phrase of a text stands for. */
export function toReferents(syntax: Syntax, actors: readonly ActorTag[]): Referents {
  const toSomebody = openEverybody();
  const names = toNames(syntax, actors, toSomebody);
  const roles = toStatedRoles(syntax, names);
  const genders = openGenders();
  for (const [who, gender] of roles.genders) genders.add(who, gender);
  const seen = openSeen(syntax);
  const resolved: (Somebody | null)[] = [];
  const speaksFor = toSpeaksFor(syntax, names);
  const context = {
    ...{ syntax, names, genders, seen, quoted: toQuoted(syntax.parsed) },
    resolved: (head: number) => resolved[head] ?? null,
    bodyOf: (who: Somebody) => resolved[speaksFor.byName.get(who) ?? -1] ?? null,
  };
  const bodies = toBodies(syntax, names, toSomebody);
  const rolePhrases = toRolePhrases(syntax, names, roles, seen, genders);
  const stated = (head: number): Somebody | null => names.at(head) ?? bodies(head);
  const toWho = (head: number): Somebody | null => {
    const antecedent = toAntecedent(syntax, head);
    if (antecedent >= 0) return resolved[antecedent] ?? null;
    if (syntax.partOf(head) === "PRON") return resolvePronoun(context, head) ?? stated(head);
    return stated(head) ?? rolePhrases(head) ?? toUnnamed(syntax, names, head, toSomebody);
  };
  for (let at = 0; at < syntax.parsed.tokens.length; at++) {
    const who = toWho(at);
    resolved.push(who);
    addSeen(syntax, names, seen, at, who);
  }
  const at = (head: number): Referent | null => {
    const who = resolved[head];
    if (!who) return null;
    const body = speaksFor.byName.get(who) ?? speaksFor.byHead.get(head) ?? -1;
    return { ...who, stated: stated(head) === who, speaksFor: resolved[body] ?? null };
  };
  const allAt = (head: number): readonly Referent[] => {
    const all = toJoined(syntax, names, head).flatMap((one) => at(one) ?? []);
    return all.filter(({ name }, place) => all.findIndex((other) => other.name === name) === place);
  };
  return { at, allAt };
}

/** Enters the head of each noun phrase once: a name not again under its title. */
function addSeen(syntax: Syntax, names: Names, seen: SeenSoFar, token: number, who: Somebody | null): void {
  const part = syntax.partOf(token);
  if (part !== "NOUN" && part !== "PROPN" && who === null) return;
  // What somebody is said to be is nobody else.
  if (isPredicate(syntax, token)) return;
  const head = syntax.headOf(token);
  if (names.inName(token) && names.tokensOf(token).includes(head)) return;
  if (who && head >= 0 && names.at(head) === who) return;
  const word = syntax.parsed.tokens[token]?.lower ?? "";
  const several = syntax.childrenOf(token).some((child) => syntax.relationOf(child) === "conj");
  const isMany = who?.named ? who.type === "group" : isPlural(word);
  seen.add({ who, token, isPlural: isMany });
  if (several && !isMany) seen.add({ who: null, token, isPlural: true });
}
