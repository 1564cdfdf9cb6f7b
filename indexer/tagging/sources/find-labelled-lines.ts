import type { ParsedText, Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import type { Attribution } from "./attribution";
import { toContentSpan } from "./content";
import type { SourceContext } from "./source-context";
import { toSpeechEnd } from "./speech-end";

/** How many sentences away another line of the same speaker may begin. */
const FARTHEST = 60;

/** Who speaks in the lines of an interview that begin with initials: "AR: …", "((AR)) …", "AR I think …". */
export function findLabelledLines(context: SourceContext, sentence: Sentence): readonly Attribution[] {
  const { tokens, sentences, sentenceOf } = context.parsed;
  const at = toLabelAt(context, sentence.from);
  const before = sentences[(sentenceOf[sentence.from] ?? 0) - 1];
  if (at < 0 || before?.paragraph === sentence.paragraph) return [];
  const speaker = toBearerOf(context, tokens[at]?.text ?? "");
  let end = at + 1;
  while (/^[):]$/.test(tokens[end]?.text ?? "")) end++;
  if (!speaker || (end === at + 1 && !isRepeated(context, sentence, tokens[at]?.text ?? ""))) return [];
  const content = toContentSpan(context.parsed, end, toSpeechEnd(context, sentence));
  const source = { from: at, to: at + 1 };
  return [
    { source, antecedent: speaker, cue: source, content: content ? [content] : [], rule: "speaker-label" },
  ];
}

/** Where a line's initials stand, over brackets; -1 for a line without. */
function toLabelAt({ parsed: { tokens } }: SourceContext, from: number): number {
  let at = from;
  while (tokens[at]?.text === "(") at++;
  return /^\p{Lu}{2,3}$/u.test(tokens[at]?.text ?? "") ? at : -1;
}

/** Another paragraph near begins with the same label. */
function isRepeated(context: SourceContext, sentence: Sentence, label: string): boolean {
  const { sentences, sentenceOf, tokens } = context.parsed;
  const here = sentenceOf[sentence.from] ?? 0;
  for (let at = Math.max(0, here - FARTHEST); at < Math.min(sentences.length, here + FARTHEST); at++) {
    const other = sentences[at];
    const isFirst = other && other.paragraph !== sentences[at - 1]?.paragraph;
    if (at !== here && isFirst && tokens[toLabelAt(context, other.from)]?.text === label) return true;
  }
  return false;
}

/** Where the person with these initials is first named. */
function toBearerOf({ parsed, places, placeAt, byInitials }: SourceContext, label: string): TokenSpan | null {
  const index = byInitials.get(label) ?? -1;
  const start = places[index]?.start ?? -1;
  const from = index < 0 ? -1 : toTokenAt(parsed, start);
  if (from < 0) return null;
  let to = from;
  while (to < parsed.tokens.length && placeAt[to] === index) to++;
  return { from, to };
}

/** The token that begins at an offset or after it. */
function toTokenAt({ tokens }: ParsedText, start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
