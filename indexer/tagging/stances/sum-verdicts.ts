import type { Stance, StanceTag } from "@/search/document/document";
import type { StanceChances } from "../../knowledge/stances/stance-model";
import type { Verdict } from "./read-verdict";

/** How often a rule is right, by its name and side, as measured on the train set; sentences that agree add up. */
const RATES: ReadonlyMap<string, number> = new Map([
  ["acts-against-1:-1", 0.95],
  ["acts-for-1:1", 0.75],
  ["judges-1:-1", 0.93],
]);
const OTHER_RATE = 0.7;
const MOST_SURE = 0.97;
/** A side is taken only when it is likelier than not; of the author, who mostly reports, when it clearly is. */
const LEAST_CHANCE = { voice: 0.5, author: 0.6 } as const;
/**
 * The model judges single sentences. A stance of the whole text is doubted as if so much of a neutral sentence stood
 * beside those that speak: of a voice little, for it is mostly cited once; of the author the more the longer the text.
 */
const VOICE_DOUBT = 0.3;
const LONG_TEXT = 10;
const MOST_EVIDENCE = 5;

/** One stance for each holder who says something of the target in a text of so many sentences, the author first. */
export function toStanceTags(
  target: string,
  verdicts: readonly Verdict[],
  model: string,
  sentences: number,
): readonly StanceTag[] {
  const byHolder = new Map<string | null, Verdict[]>();
  for (const verdict of verdicts) {
    const list = byHolder.get(verdict.holder) ?? [];
    list.push(verdict);
    byHolder.set(verdict.holder, list);
  }
  return [...byHolder]
    .sort(([a], [b]) => Number(b === null) - Number(a === null))
    .map(([holder, verdicts]) => ({
      target,
      targetKind: "actor" as const,
      kind: holder === null ? ("author" as const) : ("statement" as const),
      possible: false,
      holder,
      named: true,
      cue: null,
      ...(toRuled(verdicts) ??
        toWeighed(verdicts, model, toDoubt(holder), LEAST_CHANCE[holder === null ? "author" : "voice"])),
    }));

  function toDoubt(holder: string | null): number {
    return holder === null ? Math.min(1, (sentences - 1) / LONG_TEXT) : VOICE_DOUBT;
  }
}

type Judged = Pick<StanceTag, "stance" | "confidence" | "evidence" | "rule" | "certainty">;

/** What rules say, if they do not cancel out. */
function toRuled(verdicts: readonly Verdict[]): Judged | null {
  const ruled = verdicts.flatMap(({ span, ruled: one }) => (one ? [{ span, ...one }] : []));
  const sum = ruled.reduce((total, { side }) => total + side, 0);
  const speaking = ruled.filter(({ side }) => side === Math.sign(sum));
  const [first] = speaking;
  if (!first) return null;
  const share = speaking.length / ruled.length;
  const doubt = speaking.reduce((all, { rule, side }) => all * (1 - toRate(rule, side)), 1);
  return {
    stance: sum > 0 ? "favor" : "against",
    confidence: toHundredths(Math.min(MOST_SURE, 1 - doubt) * share),
    evidence: speaking.slice(0, MOST_EVIDENCE).map(({ span }) => span),
    rule: first.rule,
    certainty: "stated",
  };
}

function toRate(rule: string, side: number): number {
  return RATES.get(`${rule}:${side}`) ?? OTHER_RATE;
}

/** What the model makes of the rest: the mean of its chances. */
function toWeighed(verdicts: readonly Verdict[], model: string, doubt: number, least: number): Judged {
  const unruled = verdicts.filter(({ ruled }) => ruled === null);
  const mean = (at: 0 | 1 | 2): number =>
    unruled.reduce((sum, { chances }) => sum + chances[at], 0) / (unruled.length + doubt || 1);
  const [favor, against] = [mean(0), mean(1)];
  const stance: Stance = Math.max(favor, against) < least ? "neutral" : favor > against ? "favor" : "against";
  const speaking = stance === "neutral" ? verdicts : unruled.filter(({ chances }) => isFor(chances, stance));
  return {
    stance,
    confidence: toHundredths(stance === "neutral" ? 1 - Math.max(favor, against) : Math.max(favor, against)),
    evidence: speaking.slice(0, MOST_EVIDENCE).map(({ span }) => span),
    rule: model,
    certainty: "inferred",
  };
}

function isFor([favor, against]: StanceChances, stance: Stance): boolean {
  return stance === "favor" ? favor > against : against > favor;
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
