import type { Place } from "./date-places";
import { toOneVoice } from "./quoted";

/** Where a sentence looks from the document's date: to what is to come, to what was, or to the nearest of both. */
export type Outlook = "ahead" | "back" | "near";

const DUE =
  "(?<=\\b(?:is|are|was|were|be|been|not)\\s)due(?!\\sto\\s(?:an?|the|its|his|her|their|this|that|these|those|such|\\p{L}+(?:ing|tion|ness))\\b)";
/** Followed by what is to come, in whatever tense. */
const EXPECTED = `scheduled|slated|(?:expected|anticipated|forecast|predicted|projected|set|supposed|meant|likely)\\sto|${DUE}`;
const AHEAD = new RegExp(
  `\\b(?:will|shall|would|won't|(?<!the\\s)next|upcoming|plans?\\s(?:to|for)|planning\\sto|going\\sto|hopes?\\sto|intends?\\sto|aims?\\sto|(?:expects?|wants?)\\s(?:\\S+\\s)?to|(?:is|are)\\s(?:\\p{L}+\\s)?(?:to|planned)|planned\\sfor|let's|'ll|looks?\\sforward|starting|effective|deadline|expires?|come\\sback|see\\syou|ahead\\sof|(?:predict|forecast|anticipate)s?|(?<!\\b(?:was|were|had(?:\\sbeen)?)\\s(?:\\p{L}+\\s)?)(?:${EXPECTED}))(?!\\p{L})`,
  "giu",
);
/** An expectation of the past: by now its day may have come. */
const EXPECTED_THEN = new RegExp(
  `\\b(?:(?:was|were)\\s(?:(?:also|not|still|only|\\p{L}+ly)\\s)?(?:to|${EXPECTED})|had\\s(?:\\S+\\s){0,3}(?:until|planned|hoped|scheduled)|(?:planned|hoped|intended|wanted)\\sto|(?:instructed|ordered|asked|told|urged|directed|invited|summoned|required)\\s(?:\\S+\\s){1,4}to)\\b`,
  "iu",
);
const REPORTING = /\b(?:said|says|told|announced|reported|wrote|added|tweeted)\b/i;
const UNTIL = /\b(?:until|till)(?:\s\S+){0,4}\s$/i;
/** Somebody was or did something until then; what was put off till then is still to come. */
const WAS = /\b(?:was|were|served|worked|lived|remained|stayed|held|ran|led|ruled|reigned|did)\b/i;
const PUT_OFF =
  /\b(?:postponed|suspended|delayed|extended|adjourned|closed|banned|barred|cancell?ed|given|put\soff|remanded|prorogued|held\sup|pushed\sback)\b/i;
/** "out of the union by October" */
const BY_THEN = /\b(?:must|should|to\s\p{L}+|\p{L}+ing|no-\p{L}+)\b[^,;]{0,60}\bby\s(?:\S+\s){0,3}$/iu;
const PAST = /\b(?:had|was|were|did|been)\b/i;
const SENTENCE_END = /[.!?:]["”’]?\s+|\n/;
const BEFORE = 120;
const AFTER = 50;

/** How the sentence around a date looks: by its words before it, or after it where it begins the sentence. A quote's words are its own. */
export function toOutlook(text: string, quoted: readonly Place[], start: number, end: number): Outlook {
  const before = toWords(text, quoted, start, Math.max(0, start - BEFORE), start);
  const sentence = before.split(SENTENCE_END).at(-1) ?? "";
  const outlook = toOutlookOf(sentence);
  if (outlook !== "back") return outlook;
  if (sentence.length > 12 || (sentence.length === before.length && start > BEFORE)) return "back";
  const after =
    toWords(text, quoted, start, end, Math.min(text.length, end + AFTER)).split(SENTENCE_END)[0] ?? "";
  const ahead = after.search(AHEAD);
  return ahead >= 0 && !REPORTING.test(after.slice(0, ahead)) ? "ahead" : "back";
}

function toWords(text: string, quoted: readonly Place[], at: number, start: number, end: number): string {
  return toOneVoice(text, quoted, at, start, end).replaceAll("’", "'");
}

function toOutlookOf(sentence: string): Outlook {
  if (EXPECTED_THEN.test(sentence)) return "near";
  if (UNTIL.test(sentence)) return WAS.test(sentence) && !PUT_OFF.test(sentence) ? "back" : "ahead";
  const last = [...sentence.matchAll(AHEAD)].at(-1);
  if (last && !REPORTING.test(sentence.slice(last.index + last[0].length))) return "ahead";
  return BY_THEN.test(sentence) && !PAST.test(sentence) ? "ahead" : "back";
}
