import type { ParsedText } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";

const KIN = new Set(
  "brother sister father mother son daughter husband wife widow widower uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter half-brother half-sister".split(
    " ",
  ),
);
const OWNERS = new Set("his her their".split(" "));
/** "Her younger brother, the conductor". */
const FARTHEST = 7;

/** "Her brother, the conductor Paul Weber", "Paul Weber, her father": a name that comes in as somebody's relative. */
export function isIntroducedAsKin({ from, to }: TokenSpan, { tokens, sentenceOf }: ParsedText): boolean {
  const isWithin = (at: number): boolean => sentenceOf[at] === sentenceOf[from];
  const isOwned = (kin: number): boolean =>
    KIN.has(tokens[kin]?.lower ?? "") &&
    [kin - 1, kin - 2, kin - 3].some((at) => isWithin(at) && OWNERS.has(tokens[at]?.lower ?? ""));
  if (tokens[to]?.text === ",")
    for (let at = to + 1; at <= to + 4 && isWithin(at); at++) if (isOwned(at)) return true;
  for (let at = from - 1; at >= from - FARTHEST && isWithin(at); at--) {
    const { text = "", lower = "" } = tokens[at] ?? {};
    if (isOwned(at)) return true;
    if (!/^(?:,|the|an?|\p{Ll}+)$/u.test(text) || /^(?:and|said|says|told|that|with|to|of|by)$/.test(lower))
      return false;
  }
  return false;
}
