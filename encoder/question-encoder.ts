import { LRUCache } from "lru-cache";
import { type MeaningEncoder, openMeaningEncoder } from "./open-meaning";

/** Turns what a reader looks for into meaning. Structurally what a search takes; search/ knows no encoder. */
export type QuestionEncoder = {
  /** That of the vectors it can be compared with. */
  readonly version: string;
  readonly languages: readonly string[] | null;
  /** A unit vector. Questions that differ in spaces around them alone have one. */
  readonly encode: (question: string) => Promise<Float32Array>;
};

/** Questions whose vectors are remembered, and the characters of all; those not used for longest are forgotten first. */
const MOST_QUESTIONS = 500;
const MOST_CHARACTERS = 200_000;

/** A question encoder over an open encoder, with a memory. Two who want the same question at once wait for one vector. */
export function toQuestionEncoder(encoder: MeaningEncoder): QuestionEncoder {
  const remembered = new LRUCache<string, Promise<Float32Array>>({
    max: MOST_QUESTIONS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, question) => question.length + 1,
  });
  const encode = (question: string): Promise<Float32Array> => {
    const key = question.trim();
    const known = remembered.get(key);
    if (known) return known;
    const vector = encoder
      .encode([question.trim()])
      .then(([only = new Float32Array(encoder.dimensions)]) => only);
    remembered.set(key, vector);
    // A failure is for those who wait for it, and is tried again by the next.
    vector.catch(() => remembered.delete(key));
    return vector;
  };
  return { version: encoder.version, languages: encoder.languages, encode };
}

/** On the global object, because Next loads this module once for pages and once for routes, and the weights are large. */
const PLACE = Symbol.for("parallax.question-encoders");
type Opened = Map<string | null, Promise<QuestionEncoder | null>>;
const shared = globalThis as typeof globalThis & { [PLACE]?: Opened };

/**
 * The question encoder of this process, opened when it is first wanted; null where no weights are there. The folder is
 * that of the settings; null is our own.
 *
 * @throws EncoderFault where weights are there and cannot be used; the next call tries again.
 */
export function getQuestionEncoder(folder: string | null): Promise<QuestionEncoder | null> {
  shared[PLACE] ??= new Map();
  const opened = shared[PLACE];
  const known = opened.get(folder);
  if (known) return known;
  const opening = openMeaningEncoder(folder).then((encoder) => encoder && toQuestionEncoder(encoder));
  opened.set(folder, opening);
  opening.catch(() => opened.delete(folder));
  return opening;
}
