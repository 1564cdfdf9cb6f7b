import type { Span } from "@/search/document";
import type { StanceChances } from "../../knowledge/stance-model";
import type { Side } from "../../knowledge/stance-verbs";
import type { Reading } from "../reading";
import { type Act, findAct } from "./find-acts";
import type { Holders } from "./holders";
import type { MentionJudge } from "./judge-mention";
import { toTokenRange } from "./token-range";

/** What one sentence says of a target: whose word it is, and either a side by a rule or the model's chances. */
export type Verdict = {
  readonly holder: string | null;
  readonly span: Span;
  readonly chances: StanceChances;
  readonly ruled: { readonly side: Side; readonly rule: string } | null;
};

const PERSON_PRONOUNS = new Set(["he", "she"]);
const SPEAKER_PRONOUNS = new Set(["i", "we"]);

/** Reads the verdict at a place of the text on a target; null where there are no words. */
export function toVerdictReader(
  reading: Reading,
  judge: MentionJudge,
  holders: Holders,
): (place: Span, target: string) => Verdict | null {
  return ([start, end], target) => {
    const range = toTokenRange(reading, start, end);
    if (!range) return null;
    const { sentence, at, from, to } = range;
    const span: Span = [sentence.start, sentence.end];
    const seen = judge.see(at, from, to);
    const act = findAct(seen.words, seen.role);
    const speaker = holders.speakerAt(start);
    const holder = act ? toActHolder(act, sentence.from, start, reading, holders) : undefined;
    if (act && holder !== undefined && holder !== target)
      return { holder, span, chances: [0, 0, 1], ruled: { side: act.side, rule: act.rule } };
    return { holder: speaker, span, chances: judge.toChances(seen), ruled: null };
  };
}

/** Whose act it is, in a sentence that begins at token `first`; undefined when it is not known who acts. */
export function toActHolder(
  { actor }: Act,
  first: number,
  offset: number,
  { tokens }: Reading,
  holders: Holders,
): string | null | undefined {
  if (actor === null) return holders.speakerAt(offset);
  const token = tokens[first + actor];
  if (!token) return undefined;
  if (SPEAKER_PRONOUNS.has(token.lower)) return holders.speakerAt(offset);
  const isPerson = PERSON_PRONOUNS.has(token.lower);
  return (isPerson ? holders.personBefore(token.start) : holders.actorAt(token.start)) ?? undefined;
}
