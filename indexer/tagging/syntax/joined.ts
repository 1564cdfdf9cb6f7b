import type { Syntax } from "./syntax";

/** One clause joins no more phrases than this: what is longer is a table, or a mistake. */
const MOST_JOINED = 32;
const CONTRASTS = new Set(["while", "whereas", "although", "though"]);
const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM", "X", "SYM"]);

/** Whether a token is the head of a noun phrase: a noun, a name, a pronoun, or an adjective that stands for one ("the poor"). */
export function isNominal({ partOf, childOf }: Syntax, token: number): boolean {
  const part = partOf(token);
  return NOMINAL.has(part) || (part === "ADJ" && childOf(token, "cop") < 0);
}

/** A phrase and those joined to it, by their heads: both of "A and B", but A alone of "A but not B". */
export function toJoined(syntax: Syntax, head: number): readonly number[] {
  const { childrenOf, childOf, partOf, wordAt } = syntax;
  const joined = childrenOf(head, "conj").filter(
    (child) =>
      isNominal(syntax, child) && wordAt(childOf(child, "cc")) !== "but" && !isContrasted(syntax, child),
  );
  // Names that the parser took for one: "Ted Cruz and Francis Rooney".
  const names = childrenOf(head, "flat", "list").filter(
    (child) => partOf(child) === "PROPN" && childOf(child, "cc") >= 0,
  );
  return [head, ...joined, ...names].slice(0, MOST_JOINED);
}

/** "Voted for the bill, while the Greens voted against it": a new subject, not another bill. */
export function isContrasted({ phraseOf, wordAt }: Syntax, head: number): boolean {
  return CONTRASTS.has(wordAt(phraseOf(head).from - 1)) || CONTRASTS.has(wordAt(phraseOf(head).from));
}
