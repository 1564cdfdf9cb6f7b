import { findJudgedDeeds } from "./find-judged-deeds";
import { findPredicated } from "./find-predicated";
import type { Stand } from "./stand";
import { AUTHOR, type StandContext } from "./stand-context";

/** From this share of judging sentences on a text is opinion; reports have fewer. */
const OPINION = 0.2;
const FEWEST = 3;

/** What the author of an opinion judges: in a report nobody's words do. `quotationAt`: 1 for tokens between quotation marks. */
export function findAuthorStands(context: StandContext, quotationAt: Uint8Array): readonly Stand[] {
  const { sentenceOf, sentences } = context.syntax.parsed;
  const author: StandContext = { ...context, speakerAt: () => AUTHOR };
  const stands: Stand[] = [];
  for (const [token, isQuoted] of quotationAt.entries())
    if (isQuoted === 0 && context.speakerAt(token) === null)
      stands.push(...findAuthorJudgements(author, token));
  const judging = new Set(stands.filter(({ degree }) => degree > 1).map(({ cue }) => sentenceOf[cue])).size;
  return judging >= FEWEST && judging / sentences.length >= OPINION ? stands : [];
}

/** Where words judge, as the author's. */
function findAuthorJudgements(author: StandContext, token: number): readonly Stand[] {
  return [...findPredicated(author, token), ...findJudgedDeeds(author, token)].map((stand) => ({
    ...stand,
    kind: "author",
  }));
}
