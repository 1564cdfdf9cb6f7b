import { SENTIMENT_STEP } from "../text/text-reading";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";

/** Log odds over neutral from which an encoder's sentiment is worth a second thought. */
const LEAST_ODDS = 1;
const PLAIN_ODDS = 2.5;
const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);

/**
 * What a speaker's words, between quotation marks, convey towards the subject or object of their clauses, as an encoder feels it: where no word takes
 * a side by itself.
 */
export function findFelt(context: StandContext, token: number): readonly Stand[] {
  const { syntax, referents } = context;
  const { reading } = syntax.parsed;
  if (!NOMINAL.has(syntax.partOf(token))) return [];
  const speaker = context.speakerAt(token);
  if (reading === null || speaker === null) return [];
  if (!["nsubj", "obj", "obl"].includes(syntax.relationOf(token))) return [];
  const referent = referents.at(token);
  if (referent === null || referent.name === speaker.name) return [];
  const favor = (reading.sentiment[token * 2] ?? 0) * SENTIMENT_STEP;
  const against = (reading.sentiment[token * 2 + 1] ?? 0) * SENTIMENT_STEP;
  const most = Math.max(favor, against);
  if (most < LEAST_ODDS) return [];
  return [
    {
      holder: speaker,
      target: token,
      side: favor > against ? 1 : -1,
      kind: "statement",
      frame: `felt-${syntax.relationOf(token)}`,
      degree: most > PLAIN_ODDS ? 2 : 1,
      cue: token,
      on: null,
      marks: ["felt", ...(referent.stated ? [] : (["pronoun"] as const))],
    },
  ];
}
