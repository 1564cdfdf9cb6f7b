import type { ParsedText } from "../text/parsed-text";
import type { Token } from "../text/tokens";

/** A stretch of text that may hold a date, with what stands around it. */
export type Place = { readonly start: number; readonly end: number };

/** What kind of word a class of dates can't do without. */
export type Clue =
  | "number"
  | "year"
  | "month"
  | "day"
  | "unit"
  | "week"
  | "season"
  | "decade"
  | "holiday"
  | "present";

const WORDS: readonly (readonly [clue: Clue, words: string])[] = [
  ["year", "hundred thousand nineteen eighteen seventeen sixteen fifteen twenty fiscal fy cy"],
  ["month", "january february march april may june july august september october november december"],
  ["month", "jan feb mar apr jun jul aug sept sep oct nov dec"],
  ["month", "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."],
  ["day", "sunday monday tuesday wednesday thursday friday saturday tues weds thurs mon tue wed thu fri"],
  ["day", "today yesterday tomorrow tmrw tonight tonite eod day morning afternoon evening night month"],
  ["month", "month months"],
  ["unit", "day days week weeks workweek fortnight fortnights month months year years eoy eom eow"],
  ["unit", "decade decades century centuries"],
  ["week", "week weekend"],
  ["season", "spring summer autumn fall winter quarter q1 q2 q3 q4"],
  ["decade", "twenties thirties forties fifties sixties seventies eighties nineties century centuries"],
  ["holiday", "christmas xmas easter thanksgiving halloween hallowe'en juneteenth pentecost fools"],
  ["holiday", "eve patrick patrick's mayo day sunday monday wednesday friday july d-day new"],
  ["present", "now moment present date time"],
];
/** In lower case these are words of other kinds, unless a number stands by. */
const SHY = new Set(["may", "march", "mar", "sep", "dec", "fri", "wed"]);
const BEFORE = 14;
const AFTER = 12;

const byWord = new Map<string, Clue[]>();
for (const [clue, words] of WORDS)
  for (const word of words.split(" ")) byWord.set(word, [...(byWord.get(word) ?? []), clue]);

/** Where dates may stand, by the clue that says so, so that the patterns need not read the rest. In the text's order. */
export function findDatePlaces({ tokens }: ParsedText): ReadonlyMap<Clue, readonly Place[]> {
  const places = new Map<Clue, { start: number; end: number }[]>();
  for (let at = 0; at < tokens.length; at++)
    for (const clue of toClues(tokens, at)) {
      const start = tokens[Math.max(0, at - BEFORE)]?.start ?? 0;
      const end = tokens[Math.min(tokens.length - 1, at + AFTER)]?.end ?? 0;
      const list = places.get(clue) ?? [];
      const last = list.at(-1);
      if (last && start <= last.end) last.end = end;
      else list.push({ start, end });
      places.set(clue, list);
    }
  return places;
}

const NONE: readonly Clue[] = [];

function toClues(tokens: readonly Token[], at: number): readonly Clue[] {
  const token = tokens[at];
  if (!token) return NONE;
  if (/\d/.test(token.text)) return toNumberClues(tokens, at);
  const clues = byWord.get(token.lower);
  if (!clues) return NONE;
  return SHY.has(token.text) && !hasNumberBeside(tokens, at) ? NONE : clues;
}

function toNumberClues(tokens: readonly Token[], at: number): readonly Clue[] {
  const token = tokens[at];
  const next = tokens[at + 1];
  const text = token?.text ?? "";
  const clues: Clue[] = [...(byWord.get(token?.lower ?? "") ?? [])];
  const isParted = next !== undefined && !next.spaced && /^[-/]$/.test(next.text);
  const isSpaced = /^\d{4}$/.test(text) && /^\d{2}$/.test(next?.text ?? "");
  if (isParted || isSpaced || /\d[-./]\d/.test(text)) clues.push("number", "month");
  if (/[12]\d{3}/.test(text)) clues.push("year", "season", "week");
  if (/^(?:[fc]y)?['’]?\d{2}$/i.test(text)) clues.push("year");
  if (
    /\d0['’]?s$/.test(text) ||
    /^(?:'s|s)$/.test(next?.lower ?? "") ||
    /^['’‘]/.test(tokens[at - 1]?.text ?? "")
  )
    clues.push("decade");
  if (/\d(?:st|nd|rd|th)$/i.test(text)) clues.push("day");
  if (/^w\d\d$/i.test(text)) clues.push("week");
  if (/^[a-z]{3}\d{1,2}$|(?<!\d)(?:19|20)\d{6}(?!\d)/i.test(text)) clues.push("month", "number");
  return clues;
}

function hasNumberBeside(tokens: readonly Token[], at: number): boolean {
  for (let near = at - 3; near <= at + 3; near++)
    if (/\d|teen|twenty|thousand/.test(tokens[near]?.text ?? "")) return true;
  return false;
}
