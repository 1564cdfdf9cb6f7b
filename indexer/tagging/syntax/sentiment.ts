import { SENTIMENT_STEP } from "../text/text-reading";
import type { Syntax } from "./syntax";

/** How much more favor, and how much more against, than neutral an encoder feels towards a token, in log odds. */
export function toSentiment({ parsed }: Syntax, token: number): readonly [favor: number, against: number] {
  const { sentiment } = parsed.reading ?? { sentiment: null };
  return [(sentiment?.[token * 2] ?? 0) * SENTIMENT_STEP, (sentiment?.[token * 2 + 1] ?? 0) * SENTIMENT_STEP];
}
