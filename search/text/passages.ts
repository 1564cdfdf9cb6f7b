import type { Span } from "./span";

/** Longer paragraphs are cut at the ends of sentences into passages of about this many characters. */
const LONGEST = 1_200;
const COMFORTABLE = 700;
const SENTENCE_END = /[.!?。！？]["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{Lo}\p{N}])/gu;

/** The passages of a text, in order: its paragraphs, the long ones cut. Passage 1 is the first. */
export function toPassages(text: string): Span[] {
  const passages: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    pushParagraph(passages, text, start, gap.index);
    start = gap.index + gap[0].length;
  }
  pushParagraph(passages, text, start, text.length);
  return passages;
}

function pushParagraph(passages: Span[], text: string, start: number, end: number): void {
  if (text.slice(start, end).trim() === "") return;
  if (end - start <= LONGEST) {
    passages.push([start, end]);
    return;
  }
  let from = start;
  for (const gap of text.slice(start, end).matchAll(SENTENCE_END)) {
    const sentenceEnd = start + gap.index + gap[0].trimEnd().length;
    const next = start + gap.index + gap[0].length;
    if (next - from < COMFORTABLE || end - next < COMFORTABLE / 4) continue;
    passages.push([from, sentenceEnd]);
    from = next;
  }
  passages.push([from, end]);
}

/** The index of the passage a place lies in: the last that begins at or before it. */
export function passageAt(passages: readonly Span[], place: number): number {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passages[middle]?.[0] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
