import type { Relation, Syntax } from "../syntax/syntax";
import type { TokenSpan } from "../text/token-span";
import type { SourceContext } from "./source-context";

/** These are no part of the phrase that names somebody: who else is named with it, what is told of it, and its preposition. */
const APART: ReadonlySet<Relation> = new Set(
  "appos acl:relcl acl parataxis conj cc list dep advcl advcl:relcl discourse dislocated cop nsubj aux punct case mark advmod".split(
    " ",
  ) as Relation[],
);
const STOP = /^(?:[,;:()“”"—–]|who|whom|whose|which|that)$/;

/** The noun phrase with this head: its determiners, adjectives and complements, without appositions, clauses and what is joined to it. */
export function toNounPhrase(context: SourceContext, syntax: Syntax, head: number): TokenSpan {
  const { tokens } = syntax.parsed;
  let { from, to } = toWholeName(context, head);
  const least = to;
  for (const child of syntax.childrenOf(head)) {
    if (APART.has(syntax.relationOf(child))) continue;
    const inside = syntax.phraseOf(child);
    from = Math.min(from, inside.from);
    to = Math.max(to, inside.to);
  }
  for (let at = head - 1; at >= from; at--) if (STOP.test(tokens[at]?.lower ?? "")) from = at + 1;
  for (let at = to - 1; at >= least; at--) if (STOP.test(tokens[at]?.lower ?? "")) to = at;
  if (isTitleBefore(syntax, from - 1, head)) from = syntax.phraseOf(from - 1).from;
  const next = context.places[context.placeAt[to] ?? -1];
  const isTitle = to === head + 1 && (context.placeAt[head] ?? -1) < 0 && next?.type === "person";
  return { from, to: isTitle ? toWholeName(context, to).to : to };
}

/** "Minister Jana Weiss said": a parser that errs takes both for subjects. */
function isTitleBefore(syntax: Syntax, title: number, head: number): boolean {
  return (
    title >= 0 &&
    syntax.relationOf(head) === "nsubj" &&
    syntax.relationOf(title) === "nsubj" &&
    syntax.headOf(title) === syntax.headOf(head) &&
    /^(?:NOUN|PROPN)$/.test(syntax.partOf(title))
  );
}

/** The name that a token lies in, whatever the parse makes of its parts; else the token. */
function toWholeName({ placeAt }: SourceContext, at: number): TokenSpan {
  const place = placeAt[at] ?? -1;
  let [from, to] = [at, at + 1];
  while (place >= 0 && placeAt[from - 1] === place) from--;
  while (place >= 0 && placeAt[to] === place) to++;
  return { from, to };
}

/** Who is named with a head by "and" or commas: "A, B and C", the head first. */
export function toJoined(syntax: Syntax, head: number): readonly number[] {
  const others = syntax
    .childrenOf(head)
    .filter((child) => syntax.relationOf(child) === "conj" && child > head);
  return [
    head,
    ...others.filter(
      (child) => /^(?:NOUN|PROPN|PRON)$/.test(syntax.partOf(child)) && !isOfApposition(syntax, head, child),
    ),
  ];
}

/** "Ann Reed, a lawyer at the firm and a former judge,": what somebody else is joined to is the apposition of the name. */
function isOfApposition(syntax: Syntax, head: number, joined: number): boolean {
  const { tokens } = syntax.parsed;
  const isApposed = syntax
    .childrenOf(head)
    .some((child) => child > head && child < joined && syntax.relationOf(child) === "appos");
  const { from, to } = syntax.phraseOf(joined);
  return (
    isApposed &&
    syntax.partOf(head) === "PROPN" &&
    syntax.partOf(joined) === "NOUN" &&
    /^(?:an?|former)$/.test(tokens[syntax.childOf(joined, "det", "amod")]?.lower ?? "") &&
    tokens[from - 1]?.text !== "," &&
    /^,$/.test(tokens[to]?.text ?? "")
  );
}
