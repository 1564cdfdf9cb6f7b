import { readCueForms } from "../../knowledge/sources/cue-verbs";
import type { Sentence } from "../text/parsed-text";
import type { SourceContext } from "./source-context";

const TURNS = new Set(
  "which who whose but while although though even since yet whereas after before when where including".split(
    " ",
  ),
);
const JOINS = new Set(["and", "but", "yet", "or"]);
const DASHES = new Set(["—", "–", "--", "―"]);

/**
 * Where what is said after a cue ends: at a semicolon, at a comma after which the sentence turns, or at the next verb
 * that cites. A clause with "that" goes on in full, up to a semicolon or the next citation.
 */
export function toClauseEnd(
  context: SourceContext,
  sentence: Sentence,
  from: number,
  isFull: boolean,
): number {
  const { tokens } = context.parsed;
  for (let at = from + 1; at < sentence.to; at++) {
    if ((context.quotationAt[at] ?? -1) >= 0) continue;
    const text = tokens[at]?.text ?? "";
    if (text === ";" || (DASHES.has(text) && tokens[at]?.spaced && !isFull)) return at;
    if (text === "," && turns(context, at, isFull)) return at;
    if (JOINS.has(text) && isCiting(context, at + 1) && at - from > 1) return at;
  }
  return sentence.to;
}

function turns(context: SourceContext, at: number, isFull: boolean): boolean {
  const { tokens, parts } = context.parsed;
  const word = tokens[at + 1]?.lower ?? "";
  if (word === "but" || (/ing$/.test(word) && readCueForms().has(word))) return true;
  if (JOINS.has(word))
    return isCiting(context, at + 2) || (!isFull && /^(?:PRON|DET)$/.test(parts[at + 2] ?? ""));
  return (
    !isFull &&
    (TURNS.has(word) || (/ing$/.test(word) && parts[at + 1] === "VERB") || parts[at + 1] === "PRON")
  );
}

/** A finite verb of citing stands here, helping words aside. */
function isCiting({ parsed: { tokens, parts } }: SourceContext, from: number): boolean {
  let at = from;
  while (at < from + 3 && (parts[at] === "ADV" || parts[at] === "AUX")) at++;
  const form = readCueForms().get(tokens[at]?.lower ?? "");
  return form !== undefined && (form.form === "past" || form.form === "s") && parts[at] === "VERB";
}
