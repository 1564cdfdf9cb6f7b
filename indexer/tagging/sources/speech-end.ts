import type { Sentence } from "../text/parsed-text";
import type { SourceContext } from "./source-context";

/** Where a speaker's line ends: in a script the whole paragraph is the speaker's. */
export function toSpeechEnd(
  { parsed: { sentences, sentenceOf } }: SourceContext,
  sentence: Sentence,
): number {
  let to = sentence.to;
  for (
    let next = (sentenceOf[sentence.from] ?? 0) + 1;
    sentences[next]?.paragraph === sentence.paragraph;
    next++
  )
    to = sentences[next]?.to ?? to;
  return to;
}
