/**
 * English words that carry grammar rather than meaning. They are searched for like all others; here they only keep
 * a question's small words from counting as what it is about.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both
  but by can cannot could did do does doing done down during each either else ever few for from further had has have
  having he her here hers herself him himself his how i if in into is it its itself just may me might more most must my
  myself neither no nor not now of off on once one only or other our ours ourselves out over own per same shall she
  should since so some such than that the their theirs them themselves then there these they this those through thus to
  too under until up upon us very was we were what when where whether which while who whom whose why will with within
  without would yet you your yours yourself s t d ll m re ve don doesn didn isn aren wasn weren won`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a folded word only carries grammar. */
export function isStopWord(literal: string): boolean {
  return STOP_WORDS.has(literal);
}
