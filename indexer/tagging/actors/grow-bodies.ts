import { type Candidate, sizeOf } from "./candidate";
import { AFTER_HYPHEN, BODIES, FIELDED, OWNERS, STATES } from "./grow-words";
import type { NameContext } from "./name-context";
import { CALENDAR_WORDS, NO_ACTORS, TITLES } from "./name-words";

/** Bit of the word lists for words that dictionaries write in lower case. */
const COMMON = 1 << 5;
/** "For" and "on" lead as often to another name as on to a body's field; a field is a common word or a science. */
const LINKS = new Set("for on against".split(" "));
const FIELD = /(?:ics|logy|ery|tion|ment|ness|ity|ism|ing|ies|ance|ence)$/;
/** The house of a committee ("Select Committee on Benghazi"). */
const COMMITTEES = new Set("committee subcommittee commission".split(" "));
/** Words of titles that are fields of bodies as well ("Ministry of Defence", "Court of Justice"). */
const FIELDS_TOO = new Set("foreign defence defense justice field first second general private".split(" "));
/** What has a field behind "for" even after "of" ("Ministry of State for Antiquity"). */
const OFFICES_OF_STATE = new Set("ministry department office".split(" "));
/** Mark of a known country's first word: see `name-context.ts`. */
const COUNTRY = 5;
const DASHES = new Set(["-", "–", "‐"]);
const CLITICS = new Set(["'s", "'"]);
/** States whose university has several seats, named behind a comma or "at". */
const SEATED = new Set(
  "california texas wisconsin illinois maryland michigan hawaii minnesota colorado".split(" "),
);
const MOST_STEPS = 3;

/**
 * Bodies' names with the rest that belongs to them: the state's letters and an owner before ("US Park Police",
 * "Bishops' Conference"), a first half before a dash, and what follows "of", "for", "against" or "and"
 * ("Department of Emergency Services and Public Protection").
 */
export function growBodies(candidates: readonly Candidate[], context: NameContext): readonly Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.type !== "organization" && !isBody(candidate, context)) return candidate;
    if (NO_ACTORS.has(context.parsed.tokens[candidate.to - 1]?.lower ?? "")) return candidate;
    let { from, to } = candidate;
    for (let step = 0; step < MOST_STEPS; step++) {
      const [begin, end] = [from, to];
      to = toRight({ ...candidate, from, to }, context);
      from = toLeft({ ...candidate, from, to }, context);
      if (from === begin && to === end) break;
    }
    return from === candidate.from && to === candidate.to
      ? candidate
      : { ...candidate, from, to, type: "organization" as const };
  });
}

/** A "place" that is a court or a university, or a "person" who is an owner ("Harlan Sheriff's Office"), and goes on. */
function isBody({ from, to, type }: Candidate, { parsed: { tokens } }: NameContext): boolean {
  const last = tokens[to - 1]?.lower ?? "";
  if (type === "place") return to - from > 1 && (BODIES.has(last) || tokens[from]?.lower === "university");
  return OWNERS.has(last) && CLITICS.has(tokens[to]?.lower ?? "") && BODIES.has(tokens[to + 1]?.lower ?? "");
}

function toLeft({ from, to }: Candidate, { parsed, facts }: NameContext): number {
  const { tokens } = parsed;
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (!before || !first || first.breaks > 0) return from;
  if (STATES.has(before.text) && first.spaced) return from - 1;
  if (CLITICS.has(before.lower) && OWNERS.has(tokens[from - 2]?.lower ?? "") && BODIES.has(first.lower))
    return toRunStart(from - 2, { parsed, facts });
  if (DASHES.has(before.text) && !before.spaced && !first.spaced && to - from > 1)
    return facts[from - 2]?.isCapital ? toRunStart(from - 2, { parsed, facts }) : from;
  // "Co-operative Federation": the hyphen stands one word further on.
  const [head, hyphen] = [facts[from - 3], tokens[from - 2]];
  const isSplit = hyphen?.text === "-" && !hyphen.spaced && !before.spaced && head?.isCapital;
  return isSplit && /^\p{Ll}/u.test(before.text) && !isEnglishTail(before.lower) ? from - 3 : from;
}

function isEnglishTail(word: string): boolean {
  return AFTER_HYPHEN.has(word) || /(?:ed|ing|th|first|second|third)$/.test(word);
}

/** The first of the capitals that stand without a gap before a place. */
function toRunStart(at: number, { parsed, facts }: Pick<NameContext, "parsed" | "facts">): number {
  let from = at;
  while (
    facts[from - 1]?.isCapital &&
    parsed.tokens[from]?.breaks === 0 &&
    parsed.sentenceOf[from - 1] === parsed.sentenceOf[at] &&
    !TITLES.has(parsed.tokens[from - 1]?.lower ?? "") &&
    !/^(?:The|A|An|In|At|On)$/.test(parsed.tokens[from - 1]?.text ?? "")
  )
    from--;
  return from;
}

function toRight(candidate: Candidate, context: NameContext): number {
  const { tokens } = context.parsed;
  const { from, to } = candidate;
  const lower = (at: number): string => tokens[at]?.lower ?? "";
  const words = tokens.slice(from, to).map((token) => token.lower);
  if (CLITICS.has(lower(to)) && OWNERS.has(lower(to - 1)) && BODIES.has(lower(to + 1)))
    return isCapital(to + 1, context) ? to + 2 : to;
  if (words[0] === "university" && SEATED.has(words.at(-1) ?? "") && [",", "at"].includes(lower(to)))
    return isCapital(to + 1, context) ? toRunEnd(to + 1, context) : to;
  const isOffice = words.includes("of") && words.some((word) => OFFICES_OF_STATE.has(word));
  const isHead =
    BODIES.has(lower(to - 1)) ||
    (isOffice && lower(to) === "for") ||
    (words.includes("for") && FIELD.test(lower(to - 1)));
  if (isHead && (lower(to) === "of" || (LINKS.has(lower(to)) && lower(to - 1) !== "party"))) {
    const next = lower(to + 1) === "the" ? to + 2 : to + 1;
    if (!isCapital(next, context) || (lower(to - 1) === "district" && !words.includes("court"))) return to;
    const leads = lower(to) === "of" || COMMITTEES.has(lower(to - 1)) || isField(next, candidate, context);
    return leads ? toRunEnd(next, context) : to;
  }
  const hasField = words.includes("of") && words.some((word) => FIELDED.has(word));
  const isPair = lower(to) === "and" && isCapital(to + 1, context) && !isAlone(to + 1, context);
  // "High Court of England and Wales": a court of two countries.
  const isOfTwo = words.includes("court") && words.includes("of") && (context.knownAt[to + 1] ?? 0) >= 5;
  if (isOfTwo && lower(to) === "and" && isCapital(to + 1, context)) return to + 2;
  return hasField && isPair ? toRunEnd(to + 1, context) : to;
}

function isField(at: number, candidate: Candidate, { parsed, facts }: NameContext): boolean {
  if (sizeOf(candidate) < 2) return false;
  if (BODIES.has(parsed.tokens[at + 1]?.lower ?? "") || parsed.tokens[at + 1]?.lower === "district")
    return true;
  return ((facts[at]?.lists ?? 0) & COMMON) !== 0 || FIELD.test(parsed.tokens[at]?.lower ?? "");
}

function isCapital(at: number, { facts, parsed }: NameContext): boolean {
  const token = parsed.tokens[at];
  if (!facts[at]?.isCapital || !token || token.breaks > 0 || CALENDAR_WORDS.has(token.lower)) return false;
  const isTitle = TITLES.has(token.lower.replace(/\.$/, "")) && !FIELDS_TOO.has(token.lower);
  return !isTitle && parsed.sentenceOf[at] === parsed.sentenceOf[at - 1];
}

/** What follows "and" is a name of its own: a table knows it, or it ends like one. */
function isAlone(at: number, context: NameContext): boolean {
  if ((context.knownAt[at] ?? 0) !== 0) return true;
  const last = context.parsed.tokens[toRunEnd(at, context) - 1]?.lower ?? "";
  return BODIES.has(last) && last !== "services" && last !== "service";
}

/** Where the capitals end; a country's name ends there ("Liberal Party of Canada", and who stands for it). */
function toRunEnd(at: number, context: NameContext): number {
  let to = at + 1;
  if (context.knownAt[at] === COUNTRY) {
    while (context.knownAt[to] === COUNTRY + 1) to++;
    return to;
  }
  while (isCapital(to, context)) to++;
  return to;
}
