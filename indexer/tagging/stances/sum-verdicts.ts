import type { Stance, StanceTag } from "@/search/document";
import type { StanceChances } from "../../knowledge/stance-model";
import type { Verdict } from "./read-verdict";

/** How often one ruled sentence is right, measured on the train set; further ones that agree add to it. */
const RULED = 0.8;
const MOST_SURE = 0.97;
/** A side is taken only when it is likelier than not. */
const LEAST_CHANCE = 0.5;
const MOST_EVIDENCE = 5;

/** One stance for each holder who says something of the target, the author first. */
export function toStanceTags(
  target: string,
  verdicts: readonly Verdict[],
  model: string,
): readonly StanceTag[] {
  const byHolder = new Map<string | null, Verdict[]>();
  for (const verdict of verdicts) {
    const list = byHolder.get(verdict.holder) ?? [];
    list.push(verdict);
    byHolder.set(verdict.holder, list);
  }
  return [...byHolder]
    .sort(([a], [b]) => Number(b === null) - Number(a === null))
    .map(([holder, own]) => ({ target, holder, ...(toRuled(own) ?? toWeighed(own, model)) }));
}

type Judged = Omit<StanceTag, "target" | "holder">;

/** What rules say, if they do not cancel out. */
function toRuled(verdicts: readonly Verdict[]): Judged | null {
  const ruled = verdicts.flatMap(({ span, ruled: one }) => (one ? [{ span, ...one }] : []));
  const sum = ruled.reduce((total, { side }) => total + side, 0);
  const speaking = ruled.filter(({ side }) => side === Math.sign(sum));
  const [first] = speaking;
  if (!first) return null;
  const share = speaking.length / ruled.length;
  const sure = 1 - (1 - RULED) ** Math.abs(sum);
  return {
    stance: sum > 0 ? "favor" : "against",
    confidence: toHundredths(Math.min(MOST_SURE, sure) * share),
    evidence: speaking.slice(0, MOST_EVIDENCE).map(({ span }) => span),
    rule: first.rule,
    certainty: "stated",
  };
}

/** What the model makes of the rest: the mean of its chances. */
function toWeighed(verdicts: readonly Verdict[], model: string): Judged {
  const unruled = verdicts.filter(({ ruled }) => ruled === null);
  const mean = (at: 0 | 1 | 2): number =>
    unruled.reduce((sum, { chances }) => sum + chances[at], 0) / Math.max(1, unruled.length);
  const [favor, against] = [mean(0), mean(1)];
  const stance: Stance =
    Math.max(favor, against) < LEAST_CHANCE ? "neutral" : favor > against ? "favor" : "against";
  const speaking = stance === "neutral" ? verdicts : unruled.filter(({ chances }) => isFor(chances, stance));
  return {
    stance,
    confidence: toHundredths(
      stance === "neutral" ? 1 - Math.max(favor, against) : Math.max(favor, against),
    ),
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
