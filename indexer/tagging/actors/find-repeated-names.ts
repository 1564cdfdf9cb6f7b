import type { ActorType } from "@/search/document/document";
import { SPEECH_WORDS } from "../../knowledge/sources/speech-words";
import { type Candidate, sizeOf } from "./candidate";
import type { NameContext } from "./name-context";
import { FUNCTION_WORDS, TITLES } from "./name-words";
import { NO_NAMES } from "./thing-words";
import { toWritten } from "./written-text";

/** Bit of the word lists for words that dictionaries write in lower case. */
const COMMON = 1 << 5;
const SHORTEST = 2;

/**
 * Further places of names that the text has shown clearly: the surname of a person named in full, a name found twice
 * or more. Words that are also common ones, or that the text writes small elsewhere, are left alone.
 */
export function findRepeatedNames(
  context: NameContext,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const { facts, capitals, parsed, uses } = context;
  const types = toClearTypes(context, candidates);
  const taken = new Uint8Array(facts.length);
  for (const { from, to } of candidates) taken.fill(1, from, to);
  return capitals.flatMap((at) => {
    const fact = facts[at];
    const { text, lower } = parsed.tokens[at] ?? { text: "", lower: "" };
    const type = types.get(text);
    if (!fact || !type || taken[at] === 1 || text.length < SHORTEST) return [];
    const speaks = type === "person" && SPEECH_WORDS.has(parsed.tokens[at + 1]?.lower ?? "");
    if (fact.lists & COMMON && !fact.isAllCapitals && !speaks) return [];
    if (speaks) return [toRepeat(at, type)];
    if (NO_NAMES.has(lower)) return [];
    if ((uses[at] ?? 0) & 1 || FUNCTION_WORDS.has(lower) || TITLES.has(lower)) return [];
    if (parsed.sentences[parsed.sentenceOf[at] ?? 0]?.isHeading) return [];
    return [toRepeat(at, type)];
  });
}

function toRepeat(at: number, type: ActorType): Candidate {
  return { from: at, to: at + 1, type, name: null, rule: "repeat", certainty: "inferred" };
}

/**
 * Types of single words: of persons' surnames, of names that stand alone at least twice with one type, and of letters
 * in brackets behind the organisation that they are short for.
 */
function toClearTypes({ parsed }: NameContext, candidates: readonly Candidate[]): Map<string, ActorType> {
  const seen = new Map<string, { type: ActorType; times: number }>();
  for (const candidate of candidates) {
    const size = sizeOf(candidate);
    if (size > 1 && candidate.type !== "person") continue;
    const word = toWritten(candidate, parsed).split(" ").at(-1) ?? "";
    const before = seen.get(word);
    const times = (before?.type === candidate.type ? before.times : 0) + (size > 1 ? 2 : 1);
    seen.set(word, { type: candidate.type, times });
  }
  for (const { to, type } of candidates) {
    const letters = parsed.tokens[to + 1];
    if (type !== "organization" || parsed.tokens[to]?.text !== "(" || !letters) continue;
    if (parsed.tokens[to + 2]?.text === ")" && /^\p{Lu}[\p{Lu}&]+$/u.test(letters.text))
      seen.set(letters.text, { type, times: 2 });
  }
  return new Map([...seen].filter(([, { times }]) => times > 1).map(([word, { type }]) => [word, type]));
}
