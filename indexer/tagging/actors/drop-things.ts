import type { ParsedText } from "../text/parsed-text";
import { type Candidate, sizeOf } from "./candidate";
import { BODIES } from "./grow-words";
import {
  AFTER_THINGS,
  MAKERS,
  NO_NAMES,
  SHIP_LETTERS,
  STORMS,
  THING_NOUNS,
  UNDERTAKINGS,
} from "./thing-words";
import { toWritten } from "./written-text";

const CLITICS = new Set(["'s", "'"]);
/** Nouns before somebody made up or believed in, whom the text may go on to name by the first word. */
const FIGURES = new Set("character god goddess deity".split(" "));
const LAWS = new Set("act bill amendment".split(" "));
const LAW_JOINTS = new Set("in of and for to on the 's".split(" "));
const LONGEST_LAW = 7;
const CASES = new Set(["v", "v."]);

/**
 * Candidates without names of things: ships, storms, films, gods ("the tanker Grace", "Hurricane Dorian"), and words
 * out of the name of a law, a prize, an illness or a lawsuit ("the Lewinsky affair", "Roe v. Wade"). A storm or a ship
 * is none of the actors wherever the text names it; the rest only where they stand so.
 */
export function dropThings(candidates: readonly Candidate[], parsed: ParsedText): readonly Candidate[] {
  const things = toThings(candidates, parsed);
  return candidates.filter(
    (candidate) => !isThing(candidate, parsed) && !things.has(toWritten(candidate, parsed)),
  );
}

/** Names, as written, of ships and storms; not a word that is also the name of somebody whom the text names in full. */
function toThings(candidates: readonly Candidate[], parsed: ParsedText): ReadonlySet<string> {
  const people = new Set(
    candidates
      .filter((candidate) => candidate.type === "person" && sizeOf(candidate) > 1)
      .filter(({ from }) => !STORMS.has(parsed.tokens[from]?.lower ?? ""))
      .filter(({ from }) => !FIGURES.has(parsed.tokens[from - 1]?.lower ?? ""))
      .flatMap(({ from, to }) => parsed.tokens.slice(from, to).map(({ text }) => text)),
  );
  const named = [...candidates.flatMap((candidate) => toThing(candidate, parsed)), ...toStorms(parsed)];
  return new Set(named.filter((name) => !people.has(name)));
}

function toThing(candidate: Candidate, parsed: ParsedText): readonly string[] {
  if (candidate.rule === "table" || candidate.name !== null) return [];
  const { tokens } = parsed;
  const before = tokens[candidate.from - 1];
  const first = tokens[candidate.from];
  const [kind, last] = [tokens[candidate.to - 2]?.lower ?? "", tokens[candidate.to - 1]?.lower ?? ""];
  const isStorm = sizeOf(candidate) > 1 && STORMS.has(kind) && !BODIES.has(last);
  if (isStorm || isShip(candidate, parsed)) return [toWritten(candidate, parsed)];
  if (!FIGURES.has(before?.lower ?? "")) return [];
  return [toWritten(candidate, parsed), first?.text ?? ""];
}

/** What stands with a capital behind "Hurricane" or "Typhoon", seen as a name there or not. */
function toStorms({ tokens }: ParsedText): readonly string[] {
  const storms: string[] = [];
  for (const [at, { text, lower }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (!STORMS.has(lower) || next?.breaks !== 0 || !/^\p{Lu}/u.test(text)) continue;
    const isNamed = /^\p{Lu}\p{Ll}+$/u.test(next.text) && !BODIES.has(next.lower);
    if (isNamed) storms.push(next.text, `${text} ${next.text}`);
  }
  return storms;
}

/** "MV Grace", "MV Captain Grace". */
function isShip({ from }: Candidate, { tokens }: ParsedText): boolean {
  const [second, first] = [tokens[from - 2], tokens[from - 1]];
  if (SHIP_LETTERS.has(first?.text ?? "")) return true;
  return SHIP_LETTERS.has(second?.text ?? "") && /^\p{Lu}/u.test(first?.text ?? "");
}

function isThing(candidate: Candidate, parsed: ParsedText): boolean {
  const { from, to, type, rule } = candidate;
  const { tokens } = parsed;
  const lower = (at: number): string => tokens[at]?.lower ?? "";
  if (sizeOf(candidate) === 1 && NO_NAMES.has(lower(from))) return true;
  if (lower(from) === "us" && lower(to) === "$" && !tokens[to]?.spaced) return true;
  if (type === "country" || type === "place") return false;
  if (type === "organization" && sizeOf(candidate) > 1 && UNDERTAKINGS.has(lower(from))) return true;
  if (isOfLaw(candidate, parsed)) return true;
  if (
    type === "person" &&
    (CASES.has(lower(to)) || CASES.has(lower(from - 1)) || isCaseWithStop(from, parsed))
  )
    return true;
  if (MAKERS.has(lower(from)) && isModel(candidate, parsed)) return true;
  if (rule === "title") return false;
  if (THING_NOUNS.has(lower(from - 1)) && tokens[from]?.breaks === 0) return true;
  return isWordOfThing(candidate, parsed);
}

/** "Parkinson's disease", "the Chicago Marathon"; bodies have affairs of their own, so theirs are written large. */
function isWordOfThing({ to, type }: Candidate, { tokens }: ParsedText): boolean {
  const noun = tokens[CLITICS.has(tokens[to]?.lower ?? "") ? to + 1 : to];
  if (!noun || !AFTER_THINGS.has(noun.lower) || tokens[to]?.breaks !== 0) return false;
  return type === "person" || /^\p{Lu}/u.test(noun.text);
}

/** A name goes on to a law's end: "the John Doe Fairness in Hiring Act". */
function isOfLaw({ to, rule }: Candidate, { tokens, sentenceOf }: ParsedText): boolean {
  if (rule === "title") return false;
  for (let at = to; at < to + LONGEST_LAW && sentenceOf[at] === sentenceOf[to - 1]; at++) {
    const { text = "", lower = "", breaks = 0 } = tokens[at] ?? {};
    if (breaks > 0 || !(LAW_JOINTS.has(text) || /^\p{Lu}/u.test(text))) return false;
    const isLaw = LAWS.has(lower) && /^\p{Lu}\p{Ll}/u.test(text);
    if (isLaw && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? "")) return true;
  }
  return false;
}

/** "Roe v. Wade" where the stop is a token of its own. */
function isCaseWithStop(from: number, { tokens }: ParsedText): boolean {
  return (
    tokens[from - 1]?.text === "." && CASES.has(tokens[from - 2]?.lower ?? "") && !tokens[from - 1]?.spaced
  );
}

/** A maker's name with the number of a machine: "Boeing 737", "Airbus A320s", "Boeing B-17". */
function isModel({ from, to }: Candidate, { tokens }: ParsedText): boolean {
  const model = tokens[from + 1];
  if (!model || from + 1 < to - 1) return false;
  return (
    /\d/.test(model.text) || (tokens[from + 2]?.text === "-" && /^\d/.test(tokens[from + 3]?.text ?? ""))
  );
}
