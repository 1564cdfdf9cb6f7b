import { LABELS } from "@/indexer/tagging/actors/labels";
import { NAME_LABELS, type TextReading } from "@/indexer/tagging/text/text-reading";

/** What an encoder might say of a text of so many tokens: nothing is a name, nobody is judged, each word is a root. */
export function aTextReading(tokens: number): TextReading {
  const names = new Int8Array(tokens * NAME_LABELS).fill(-48);
  for (let at = 0; at < tokens; at++) names[at * NAME_LABELS] = 0;
  return {
    version: "test",
    parts: new Uint8Array(tokens),
    heads: new Int32Array(tokens).fill(-1),
    relations: new Uint8Array(tokens),
    names,
    sentiment: new Int8Array(tokens * 2).fill(-40),
  };
}

/** The same, sure of a label at a token. */
export function withLabel(reading: TextReading, token: number, label: string): TextReading {
  const names = reading.names.slice();
  names.fill(-48, token * NAME_LABELS, (token + 1) * NAME_LABELS);
  names[token * NAME_LABELS + LABELS.indexOf(label)] = 0;
  return { ...reading, names };
}

/** The same, with log odds of favor and against over neutral at a token, in sixteenths. */
export function withSentiment(
  reading: TextReading,
  token: number,
  favor: number,
  against: number,
): TextReading {
  const sentiment = reading.sentiment.slice();
  sentiment.set([favor, against], token * 2);
  return { ...reading, sentiment };
}
