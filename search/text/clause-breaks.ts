/** Which of the stretches between two words of a text end a clause: no phrase runs over those. */

/** Abbreviations whose point ends no clause; a number follows the second kind. */
const ABBREVIATIONS =
  /^(?:mr|mrs|ms|messrs|mx|dr|drs|prof|rev|hon|st|ste|sr|jr|gen|maj|col|lt|capt|cpl|sgt|adm|cmdr|gov|lieut|sen|rep|reps|sens|pres|amb|supt|insp|det|mt|ft|vs|v|cf|al|viz|dept|univ|assn|bros|approx|ca|inc|corp|ltd|co|bzw|vgl|ggf|hr|fr|mme|mlle|mgr|sra|sres|dra)$/i;
const COUNTING_ABBREVIATIONS =
  /^(?:no|nos|nr|art|arts|sec|secs|para|paras|par|pt|ch|vol|vols|fig|figs|p|pp|abs|ziff|ex|exh|cl|reg|tit|fn|n|tel|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/i;

const BREAKS = /[.;,!?:()[\]{}|…。、，；：！？（）「」『』〔〕【】।؟،؛—]|--|\s[-–]\s|\n\s*\n/;

/** Whether the stretch between two words ends a clause. A point or comma inside a number or abbreviation does not. `isAfterInitial`: the
 * previous word is the second of two letters with a point between. */
export function isBreak(between: string, previous: string, next: string, isAfterInitial: boolean): boolean {
  if (between === " " || between === "-" || !BREAKS.test(between)) return false;
  if (/^[.,:]$/.test(between)) return !(/\p{N}$/u.test(previous) && /^\p{N}/u.test(next)) && between !== ".";
  return between.startsWith(".") && isAbbreviated(previous, next, isAfterInitial)
    ? BREAKS.test(between.slice(1))
    : true;
}

/** Letters that stand alone for words, as in `z. B.`; scripts without spaces have one letter a word. */
const INITIAL = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;

/** Whether a word is one letter, as in `e.g.` or `z. B.` */
export function isInitial(word: string): boolean {
  return INITIAL.test(word);
}

function isAbbreviated(word: string, next: string, isAfterInitial: boolean): boolean {
  if (/^\p{Lu}$/u.test(word) || ABBREVIATIONS.test(word)) return true;
  if (INITIAL.test(word) && (isAfterInitial || INITIAL.test(next))) return true;
  return COUNTING_ABBREVIATIONS.test(word) && /^\p{N}/u.test(next);
}

const PARENTHESIS = /^(?: ?\(|\)[ -]?)$/;

/**
 * Whether what stands between two words is a parenthesis around the few digits of an area code, as in `+1 (202) 555-0143`. The first word
 * starts and the second ends where it says.
 */
export function isAreaCode(between: string, text: string, start: number, end: number): boolean {
  if (between.length > 2 || !PARENTHESIS.test(between)) return false;
  const written = text.slice(Math.max(0, start - 1), end + 1);
  return /^.?\d{1,3} ?\(\d{1,5}\)$|^\(\d{1,5}\)[ -]?\d+/.test(written);
}
