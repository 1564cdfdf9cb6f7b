import type { Syntax } from "../syntax/syntax";
import type { Names } from "./names";
import type { Somebody } from "./somebody";
import { toWhom } from "./stated-roles";

const SPOKESPERSON = /^spokes(?:man|woman|person|men|women|people|persons)$/;
const BODIES = new Set(["compound", "nmod:poss", "nmod:desc", "amod"]);
const LINKS = new Set(["for", "of", "from", "with", "at"]);

/** Where a text says for whom somebody speaks: the spokesperson's phrase and name, each with the head of the body's phrase. */
export type SpeaksFor = {
  readonly byHead: ReadonlyMap<number, number>;
  readonly byName: ReadonlyMap<Somebody, number>;
};

/** Reads for whom spokespeople speak: "a spokesman for the ministry", "Sea-Eye spokesperson Carlotta Weibl". */
export function toSpeaksFor(syntax: Syntax, names: Names): SpeaksFor {
  const byHead = new Map<number, number>();
  const byName = new Map<Somebody, number>();
  for (const [at, { lower }] of syntax.parsed.tokens.entries()) {
    if (!SPOKESPERSON.test(lower)) continue;
    const body = findBody(syntax, names, at);
    if (body < 0) continue;
    byHead.set(at, body);
    const who = toWhom(syntax, names, at);
    if (who && !byName.has(who)) byName.set(who, body);
  }
  return { byHead, byName };
}

function findBody(syntax: Syntax, names: Names, at: number): number {
  const { tokens } = syntax.parsed;
  const behind = syntax.childrenOf(at).find((child) => {
    const mark = syntax.childOf(child, "case");
    return child > at && syntax.relationOf(child) === "nmod" && LINKS.has(tokens[mark]?.lower ?? "");
  });
  const ahead = syntax.childrenOf(at).filter((child) => child < at && BODIES.has(syntax.relationOf(child)));
  // "Ministry of Health spokeswoman Eva Lund", whatever the words hang on.
  const beside = names.inName(at - 1) === null ? undefined : at - 1;
  return behind ?? beside ?? ahead.findLast((child) => names.at(child) !== null) ?? ahead.at(-1) ?? -1;
}
