import type { Candidate } from "./candidate";
import { AFTER_HYPHEN, FOREIGN_PARTICLES, GENERATIONS } from "./grow-words";
import type { NameContext } from "./name-context";
import { FUNCTION_WORDS, TITLES } from "./name-words";

/** Bit of the word lists for words that dictionaries write in lower case. */
const COMMON = 1 << 5;
const FIRST_NAME = 1 << 1;
/** Mark of a known organisation's first word: see `name-context.ts`. */
const BODY = 3;
const HYPHENS = new Set(["-", "‐"]);

/**
 * Persons' names with the rest that belongs to them: pieces behind a hyphen ("Chan-o-cha"), a foreign particle and
 * what follows ("Giscard d'Estaing"), "Jr.", and a second half that was found as a name of its own.
 */
export function growPersons(candidates: readonly Candidate[], context: NameContext): readonly Candidate[] {
  const starts = new Map(candidates.map((candidate) => [candidate.from, candidate]));
  const eaten = new Set<Candidate>();
  const grown = candidates.map((candidate) => {
    if (candidate.type !== "person") return candidate;
    let { to } = candidate;
    const from = toFirst(candidate, context);
    for (let end = toFurther(to, context); end > to; end = toFurther(to, context)) to = end;
    const second = starts.get(to);
    if (second && second !== candidate && isSecondHalf(second, to - candidate.from, context)) {
      eaten.add(second);
      to = second.to;
    }
    return { ...candidate, from, to: toGeneration(to, context) };
  });
  return grown.filter((_, at) => !eaten.has(candidates[at] as Candidate));
}

/** "Told MSNBC Lindgren was ill": a known body before the name is none of it. */
function toFirst({ from, to }: Candidate, { knownAt, facts }: NameContext): number {
  let at = from;
  if (knownAt[from] === BODY && facts[from]?.isAllCapitals) at++;
  return at < to ? at : from;
}

/** Where the name ends with one more piece, or the same place. */
function toFurther(to: number, { parsed, facts }: NameContext): number {
  const [joint, next] = [parsed.tokens[to], parsed.tokens[to + 1]];
  if (!joint || joint.breaks > 0) return to;
  if (/^d['’]\p{Lu}/iu.test(joint.text) && joint.spaced) return to + 1;
  if (!next || next.breaks > 0 || parsed.sentenceOf[to + 1] !== parsed.sentenceOf[to - 1]) return to;
  if (HYPHENS.has(joint.text) && !joint.spaced && !next.spaced && /^\p{L}+$/u.test(next.text)) {
    const isWord = (facts[to + 1]?.lists ?? 0) & COMMON && next.text.length > 4;
    const isEnglish = isWord || AFTER_HYPHEN.has(next.lower) || /(?:ed|ing)$/.test(next.lower);
    return isEnglish && !facts[to + 1]?.isCapital ? to : to + 2;
  }
  if (!FOREIGN_PARTICLES.has(joint.lower) || joint.text !== joint.lower) return to;
  const end = FOREIGN_PARTICLES.has(next.text) ? to + 2 : to + 1;
  return facts[end]?.isCapital && parsed.tokens[end]?.breaks === 0 ? end + 1 : to;
}

/** A person found right behind another without a sign between; a first name there begins another person's name. */
function isSecondHalf(
  { type, from, to, rule }: Candidate,
  size: number,
  { parsed, facts }: NameContext,
): boolean {
  const first = parsed.tokens[from];
  const isFirstName =
    ((facts[from]?.lists ?? 0) & FIRST_NAME) !== 0 && !FOREIGN_PARTICLES.has(first?.lower ?? "");
  if (size > 1 && to - from > 1 && isFirstName) return false;
  if (type !== "person" || rule === "title" || !first?.spaced || first.breaks > 0) return false;
  const isWord = FUNCTION_WORDS.has(first.lower) || TITLES.has(first.lower.replace(/\.$/, ""));
  return !isWord && parsed.sentenceOf[from] === parsed.sentenceOf[from - 1];
}

function toGeneration(to: number, { parsed: { tokens } }: NameContext): number {
  const at = tokens[to]?.text === "," ? to + 1 : to;
  return GENERATIONS.has(tokens[at]?.lower ?? "") && /^\p{Lu}/u.test(tokens[at]?.text ?? "") ? at + 1 : to;
}
