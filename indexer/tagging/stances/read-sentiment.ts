import type { StanceChances } from "../../knowledge/stances/stance-model";
import { SENTIMENT_STEP, type TextReading } from "../text/text-reading";

/** Set so that a chance is a frequency, on the development set. */
const TEMPERATURE = 1.5;

/** What an encoder says of the sentiment towards tokens `from` to `to` (exclusive, one at least): the mean of its words. */
export function toReadChances({ sentiment }: TextReading, from: number, to: number): StanceChances {
  let [favor, against] = [0, 0];
  for (let at = from; at < to; at++) {
    favor += sentiment[at * 2] ?? 0;
    against += sentiment[at * 2 + 1] ?? 0;
  }
  const toOdds = (sum: number): number => Math.exp((sum * SENTIMENT_STEP) / ((to - from) * TEMPERATURE));
  const [forIt, againstIt] = [toOdds(favor), toOdds(against)];
  const all = forIt + againstIt + 1;
  return [forIt / all, againstIt / all, 1 / all];
}
