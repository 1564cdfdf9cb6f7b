import type { Candidate } from "./candidate";
import type { NameContext } from "./name-context";
import { FUNCTION_WORDS, TITLES } from "./name-words";

/** Last words that make capitals before them a body's name. */
const ENDS = new Set(
  "ministry board command commission committee council agency bureau department institute association federation foundation university party union authority coalition archive exchange reserve corporation airlines guard society league survey directorate".split(
    " ",
  ),
);

const FIRST_NAME = 1 << 1;
/** Marks above are of peoples: see `name-context.ts`. */
const PEOPLE = 10;

/**
 * Bodies that are called by capitals and a noun for one ("Emergency Situations Ministry"), and letters that the text
 * explains behind them ("ODESC [Officials Committee …]").
 */
export function findNamedBodies({ parsed, facts, capitals, knownAt }: NameContext): readonly Candidate[] {
  const { tokens, sentenceOf } = parsed;
  const isCapital = (at: number): boolean => {
    const { text = "", lower = "", breaks = 0 } = tokens[at] ?? {};
    const isIdle =
      (FUNCTION_WORDS.has(lower) && text !== "US") ||
      TITLES.has(lower.replace(/\.$/, "")) ||
      lower === "cabinet";
    return facts[at]?.isCapital === true && !isIdle && (breaks === 0 || at === 0) && text.length > 1;
  };
  return capitals.flatMap((to) => {
    const { text, lower } = tokens[to] ?? { text: "", lower: "" };
    if (isExplained(to, text)) return [toCandidate(to, to + 1)];
    if (!ENDS.has(lower) || facts[to + 1]?.isCapital) return [];
    let from = to;
    while (isCapital(from - 1) && sentenceOf[from - 1] === sentenceOf[to] && tokens[from]?.breaks === 0)
      from--;
    if ((facts[from]?.lists ?? 0) & FIRST_NAME) from = toAdjective(from, to);
    return from < to ? [toCandidate(from, to + 1)] : [];
  });

  /** "Ante Lindgren Estonian Party": where a person's name stands before the body's, that begins with the people's. */
  function toAdjective(from: number, to: number): number {
    for (let at = from + 1; at < to; at++) if ((knownAt[at] ?? 0) > PEOPLE) return at;
    return from;
  }

  function isExplained(at: number, text: string): boolean {
    const open = tokens[at + 1]?.text;
    return (
      (open === "[" || open === "(") &&
      /^\p{Lu}{3,8}$/u.test(text) &&
      facts[at + 2]?.isCapital === true &&
      facts[at + 3]?.isCapital === true &&
      tokens[at + 2]?.text[0] === text[0]
    );
  }
}

function toCandidate(from: number, to: number): Candidate {
  return { from, to, type: "organization", name: null, rule: "body-end", certainty: "stated" };
}
