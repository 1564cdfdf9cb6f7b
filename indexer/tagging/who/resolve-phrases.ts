import type { ActorTag } from "@/search/document/document";
import type { Syntax } from "../syntax/syntax";
import { toBodies } from "./bodies";
import { openGenders } from "./genders";
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

/** Everybody in a text, by the heads of the phrases that stand for them. */
export type ResolvedPhrases = {
  readonly names: Names;
  readonly whoAt: (head: number) => Somebody | null;
  /** Whether the phrase itself bears the name. */
  readonly isStated: (head: number) => boolean;
  /** The body for which whoever a phrase stands for speaks. */
  readonly bodyAt: (head: number) => Somebody | null;
};

/** Reads a text from its beginning: names, bodies, roles, pronouns and the unnamed, each by what came before. */
export function resolvePhrases(syntax: Syntax, actors: readonly ActorTag[]): ResolvedPhrases {
  const resolved: (Somebody | null)[] = [];
  const whoAt = (head: number): Somebody | null => resolved[head] ?? null;
  const toSomebody = openEverybody();
  const names = toNames(syntax, actors, toSomebody);
  const bodies = toBodies(syntax, names, toSomebody);
  const stated = (head: number): Somebody | null => names.at(head) ?? bodies(head);
  const speaksFor = toSpeaksFor(syntax, names);
  const bodyOf = (who: Somebody): Somebody | null => whoAt(speaksFor.byName.get(who) ?? -1);
  const seen = openSeen(syntax);
  const toRest = openRest(syntax, { names, seen, resolved: whoAt, bodyOf }, toSomebody);
  for (let at = 0; at < syntax.parsed.tokens.length; at++) {
    const antecedent = toAntecedent(syntax, at);
    const who = antecedent >= 0 ? toRelative(syntax, at, whoAt(antecedent)) : toRest(at, stated);
    resolved.push(who);
    addSeen(syntax, names, seen, at, who);
  }
  return {
    names,
    whoAt,
    isStated: (head) => stated(head) === whoAt(head),
    bodyAt: (head) => {
      const who = whoAt(head);
      return (who && bodyOf(who)) ?? whoAt(speaksFor.byHead.get(head) ?? -1);
    },
  };
}

/** "Which" behind a person means what the whole clause says. */
function toRelative(syntax: Syntax, token: number, who: Somebody | null): Somebody | null {
  return who?.type === "person" && syntax.parsed.tokens[token]?.lower === "which" ? null : who;
}

type SoFar = {
  readonly names: Names;
  readonly seen: SeenSoFar;
  readonly resolved: (head: number) => Somebody | null;
  readonly bodyOf: (who: Somebody) => Somebody | null;
};

/** Whom pronouns, names, roles and phrases without a name stand for. */
function openRest(
  syntax: Syntax,
  soFar: SoFar,
  toSomebody: ReturnType<typeof openEverybody>,
): (head: number, stated: (head: number) => Somebody | null) => Somebody | null {
  const { names, seen } = soFar;
  const roles = toStatedRoles(syntax, names);
  const genders = openGenders();
  for (const [who, gender] of roles.genders) genders.add(who, gender);
  const context = { ...soFar, syntax, genders, quoted: toQuoted(syntax.parsed) };
  const rolePhrases = toRolePhrases(syntax, names, roles, seen, genders);
  return (head, stated) =>
    syntax.partOf(head) === "PRON"
      ? (resolvePronoun(context, head) ?? stated(head))
      : (stated(head) ?? rolePhrases(head) ?? toUnnamed(syntax, names, head, toSomebody));
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
