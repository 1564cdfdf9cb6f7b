import type { Span } from "@/search/text/span";
import type { StanceChances } from "../../knowledge/stances/stance-model";
import type { Side } from "../../knowledge/stances/stance-verbs";
import type { ParsedText } from "../text/parsed-text";
import type { Act } from "./act";
import { findAct } from "./find-acts";
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
  parsed: ParsedText,
  judge: MentionJudge,
  holders: Holders,
): (place: Span, target: string) => Verdict | null {
  return ([start, end], target) => {
    const range = toTokenRange(parsed, start, end);
    if (!range) return null;
    const { sentence, at, from, to } = range;
    const span: Span = [sentence.start, sentence.end];
    const seen = judge.see(at, from, to);
    const act = findAct(seen.words, seen.role);
    const speaker = holders.speakerAt(start);
    const holder = act ? toActHolder(act, sentence.from, start, parsed, holders) : undefined;
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
  parsed: ParsedText,
  holders: Holders,
): string | null | undefined {
  if (actor === null) return holders.speakerAt(offset);
  const token = parsed.tokens[first + actor];
  if (!token) return undefined;
  if (SPEAKER_PRONOUNS.has(token.lower)) return holders.speakerAt(offset);
  if (PERSON_PRONOUNS.has(token.lower)) return holders.personBefore(token.start) ?? undefined;
  for (const at of toHeads(parsed, first, first + actor)) {
    const name = holders.actorAt(parsed.tokens[at]?.start ?? 0);
    if (name !== null) return name;
  }
  return undefined;
}

const NAMING = new Set(["NOUN", "PROPN", "ADJ", "DET"]);
const BELONGING = new Set(["of", "at", "from", "for", "with", "in", "on"]);

/** "Ann Lee of the Council on Trade praised": the words who may have praised, the likeliest first. */
function toHeads({ tokens, parts }: ParsedText, first: number, last: number): readonly number[] {
  const heads = [last];
  for (let at = last; at >= first; at--) {
    if (NAMING.has(parts[at] ?? "")) continue;
    if (!BELONGING.has(tokens[at]?.lower ?? "")) break;
    if (["NOUN", "PROPN"].includes(parts[at - 1] ?? "")) heads.unshift(at - 1);
  }
  return heads;
}
