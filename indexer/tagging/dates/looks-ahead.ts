const AHEAD =
  /\b(?:will|shall|would|won't|next|upcoming|expected to|plans? to|planning to|plans? for|scheduled|slated|due|until|ahead of|set to|going to|hopes? to|is to|are to|was to|were to|let's|'ll|looks? forward|starting|effective|deadline|expires?|come back|see you|upcoming)\b/i;
const REPORTING = /\b(?:said|says|told|announced|reported|wrote|added)\b/i;
const SENTENCE_END = /[.!?:]["”’]?\s+|\n/;
const BEFORE = 120;
const AFTER = 50;

/** Whether the sentence around a date speaks of what is to come: its words before it, or after it where it begins the sentence. */
export function looksAhead(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start).replaceAll("’", "'");
  const sentence = before.split(SENTENCE_END).at(-1) ?? "";
  if (AHEAD.test(sentence)) return true;
  if (sentence.length > 12 || (sentence.length === before.length && start > BEFORE)) return false;
  const after =
    text
      .slice(end, end + AFTER)
      .replaceAll("’", "'")
      .split(SENTENCE_END)[0] ?? "";
  const ahead = AHEAD.exec(after);
  return ahead !== null && !REPORTING.test(after.slice(0, ahead.index));
}
