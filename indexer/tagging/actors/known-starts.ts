import { type KnownName, readKnownNames, toLetters } from "../../knowledge/actors/known-names";

const HANGUL = /^\p{sc=Hangul}+$/u;
const CYRILLIC = /^\p{sc=Cyrillic}+$/u;
/** First words of known names, so that most tokens cost one search. */
let starts: ReadonlySet<string> | null = null;
/** First words of longer known names, as many as make no whole one. */
let beginnings: ReadonlySet<string> | null = null;

/** The letters of a word as known names have them, where one begins with it; empty where none does. */
export function toKnownStart(text: string): string {
  const names = readKnownNames();
  starts ??= new Set([...names.keys()].map((key) => key.split(" ")[0] ?? ""));
  const word = toKnownForm(toLetters(text), names);
  return starts.has(word) ? word : "";
}

/** Whether a known name goes on behind these words. */
export function isBeginning(key: string): boolean {
  beginnings ??= new Set([...readKnownNames().keys()].flatMap(toBeginnings));
  return beginnings.has(key);
}

function toBeginnings(key: string): readonly string[] {
  const words = key.split(" ");
  return words.slice(1).map((_, at) => words.slice(0, at + 1).join(" "));
}

/** Cyrillic cases and Korean particles hang on a name's end ("Путиным", "김정은은"): the known form without them. */
function toKnownForm(word: string, names: ReadonlyMap<string, KnownName>): string {
  if (word.charCodeAt(0) < 0x400) return word;
  const most = HANGUL.test(word) ? 2 : CYRILLIC.test(word) ? 3 : 0;
  for (let cut = 0; cut <= most; cut++) {
    const form = word.slice(0, word.length - cut);
    if (form.length < (most === 2 ? 2 : 4)) break;
    if (names.has(form)) return form;
  }
  return word;
}
