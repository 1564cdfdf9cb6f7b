import { readKnownNames, toNameKey } from "../../knowledge/actors/known-names";
import type { Syntax } from "../syntax/syntax";
import type { Names } from "./names";
import { isBodyNoun } from "./noun-words";
import { toPhraseText } from "./phrase-text";
import type { Somebody, ToSomebody } from "./somebody";

const OWNERS = new Set(["amod", "compound", "nmod:poss", "nmod", "nmod:desc"]);

/**
 * Bodies called by whose they are: "the Syrian government", "the government of Syria", "Trump administration" are each
 * one body; none of them is Syria, or Trump.
 */
export function toBodies(
  syntax: Syntax,
  names: Names,
  toSomebody: ToSomebody,
): (head: number) => Somebody | null {
  const bodies = new Map<string, Somebody>();
  return (head) => {
    const word = syntax.parsed.tokens[head]?.lower ?? "";
    if (!isBodyNoun(word) || names.inName(head) !== null) return null;
    const owner = findOwner(syntax, names, head);
    if (owner === null) return null;
    const key = `${word} ${owner}`;
    const body = bodies.get(key) ?? toSomebody(toPhraseText(syntax, head), "organization", true);
    bodies.set(key, body);
    return body;
  };
}

/** Whose body it is, by name; a place with "in" before it says only where. */
function findOwner(syntax: Syntax, names: Names, head: number): string | null {
  const { tokens } = syntax.parsed;
  for (const child of syntax.childrenOf(head)) {
    const relation = syntax.relationOf(child);
    if (!OWNERS.has(relation)) continue;
    const mark = syntax.childOf(child, "case");
    if (relation === "nmod" && tokens[mark]?.lower !== "of") continue;
    const owner = names.at(child) ?? findNameBelow(syntax, names, child);
    if (owner) return owner.name;
    const { text = "" } = tokens[child] ?? {};
    const known = readKnownNames().get(toNameKey(text));
    if (known && known.as === "people") return known.name;
  }
  return null;
}

/** "South Korean", "Hong Kong": a name whose last word is not its head. */
function findNameBelow(syntax: Syntax, names: Names, token: number): Somebody | null {
  for (const child of syntax.childrenOf(token)) {
    const who = ["amod", "compound", "flat"].includes(syntax.relationOf(child)) ? names.inName(child) : null;
    if (who) return who;
  }
  return null;
}
