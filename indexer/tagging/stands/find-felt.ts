import { toSentiment } from "../syntax/sentiment";
import type { Relation } from "../syntax/syntax";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";

/** Log odds over neutral from which an encoder's sentiment is worth a second thought. */
const LEAST_ODDS = 1;
const PLAIN_ODDS = 2.5;
const ROLES: readonly Relation[] = ["nsubj", "obj", "obl"];
const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);

/**
 * What a speaker's words, between quotation marks, convey towards the subject or object of their clauses, as an encoder feels it: where no word takes
 * a side by itself.
 */
export function findFelt(context: StandContext, token: number): readonly Stand[] {
  const { syntax, referents } = context;
  const holder = context.speakerAt(token);
  if (holder === null || !NOMINAL.has(syntax.partOf(token))) return [];
  const relation = syntax.relationOf(token);
  const referent = ROLES.includes(relation) ? referents.at(token) : null;
  const [favor, against] = toSentiment(syntax, token);
  if (isMourned(context, token)) return [];
  const odds = Math.max(favor, against);
  if (referent === null || referent.name === holder.name || odds < LEAST_ODDS) return [];
  return [
    {
      ...{ holder, target: token, side: favor > against ? 1 : -1, kind: "statement", cue: token, on: null },
      ...{ frame: `felt-${relation}`, degree: odds > PLAIN_ODDS ? 2 : 1 },
      marks: referent.stated ? ["felt"] : ["felt", "pronoun"],
    },
  ];
}

/** "Our condolences to his children": grief takes no side. */
function isMourned({ syntax, wordAt }: StandContext, token: number): boolean {
  return syntax
    .childrenOf(syntax.headOf(token))
    .some((one) => /^(?:condolence|sympathy|sympathie)s?$/.test(wordAt(one)));
}
