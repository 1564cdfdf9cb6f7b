/**
 * Words by which writers of news approve or disapprove, as stems that a word begins with. By hand, from general
 * knowledge of the language of diplomacy and defence reporting.
 */
const GOOD =
  "achiev admir agree aid alli applau approv bolster benefi celebrat commend confiden constructive cooperat courag crucial deter effective embrac encourag endors enhanc ensur essential establish fortif favor favour friend generous great growing-recognition historic honest honor honour hope improv innovat integrity leverag legitim necessary normaliz opportun partner peace praise precedent progress promis promot protect reform reliab resilien respect robust secur stabil strengthen strong success support surge tackl testament thank trust unite unified uphold valuab victor vital welcom win worthy yield";
const BAD =
  "abus accus aggress alarm alienat anger anti-democratic attack authoritarian bad ban betray blame breach brutal catastroph challeng coerc collaps compli concern condemn confront conspir contemp corrup crime criminal crisis critic cruel cynical danger deadly deceiv defeat denounc deplor desperat destabili destruct despot dictat disast disgrac dishonest dispute disturb doubt encroach endanger escalat evil fail fals fear fraud grave hostil illegal illegitim insult intimidat invad invasion isolat kill lie lying malign menac mistake murder oppos outrag persecut pose provok provocat punish rebuk reckless reject repress resist rogue ruthless sanction scandal scorn sham shockwave slam tension terror threat tortur toxic troubl tyran unaccept undermin unjust unlawful vicious violat violen volatile warn weak worr worse wrong";

const NEGATIONS = new Set(
  "no not never n't without nor neither hardly barely cannot nothing nobody lack lacks lacked fail fails failed refuse refuses refused deny denies denied".split(
    " ",
  ),
);
const good = toMatcher(GOOD);
const bad = toMatcher(BAD);

function toMatcher(stems: string): RegExp {
  return new RegExp(`^(?:${stems.split(" ").join("|")})`, "u");
}

/** 1 for a word of approval, -1 for one of disapproval, 0 for any other. Lower case. */
export function toValence(word: string): -1 | 0 | 1 {
  if (bad.test(word)) return -1;
  return good.test(word) ? 1 : 0;
}

/** Whether a word turns the next ones round. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}
