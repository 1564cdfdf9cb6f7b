import { join } from "node:path";
import { toDependencyTree } from "./dependency-tree";
import { EncoderFault } from "./fault";
import { type EncoderFiles, readEncoderFiles } from "./files";
import { toLetterCase } from "./letter-case";
import type { RuntimeName } from "./runtime";
import { type EncoderSession, type Outputs, openSession } from "./session";
import { toStretches } from "./stretches";
import { type PieceTokenizer, toTokenizer } from "./tokenizer";

/** What is read of the words of one sentence. Scores are whole numbers, so that machines that differ a little agree. */
export type SentenceReading = {
  /** Universal parts of speech, as numbers in the alphabetical order of their names. */
  readonly parts: Uint8Array;
  /** The position of each word's head in the sentence; -1 for a root. */
  readonly heads: Int32Array;
  /** Numbers in the encoder's `relations`. */
  readonly relations: Uint8Array;
  /** 13 a word: the natural logarithm of the chance of each label of names, in steps of 1/8. */
  readonly names: Int8Array;
  /** 2 a word: how much more favor, and against, than neutral is likely towards it, in log odds of 1/16. */
  readonly sentiment: Int8Array;
};

/** Reads sentences word by word. */
export type ReadingEncoder = {
  readonly version: string;
  readonly languages: readonly string[] | null;
  readonly relations: readonly string[];
  /** One reading a sentence. Each is read by itself, so that it is read alike whatever stands beside it. */
  readonly read: (sentences: readonly (readonly string[])[]) => Promise<readonly SentenceReading[]>;
  readonly close: () => Promise<void>;
};

const OWN_FOLDER = join("encoder", "reading");
const NAME_LABELS = 13;
const NAME_STEPS = 8;
const SENTIMENT_STEPS = 16;
const MOST = 127;

/**
 * Opens our encoder of sentences; null where no weights are there. `runtime` is for tests.
 *
 * @throws EncoderFault where weights are there and cannot be used.
 */
export async function openReadingEncoder(runtime: RuntimeName | null = null): Promise<ReadingEncoder | null> {
  const files = await readEncoderFiles(join(process.cwd(), OWN_FOLDER));
  if (files === null) return null;
  if (files.relations.length === 0)
    throw new EncoderFault("encoder/reading/encoder.json names no relations.");
  const tokenizer = toTokenizer(files.tokenizer);
  const session = await openSession(files.model, runtime);
  return {
    version: files.fingerprint.slice(0, 16),
    languages: files.languages,
    relations: files.relations,
    read: async (sentences) => {
      const readings: SentenceReading[] = [];
      for (const words of sentences) readings.push(await readSentence(words, session, tokenizer, files));
      return readings;
    },
    close: session.close,
  };
}

async function readSentence(
  words: readonly string[],
  session: EncoderSession,
  tokenizer: PieceTokenizer,
  { longest, relations }: EncoderFiles,
): Promise<SentenceReading> {
  const reading: SentenceReading = {
    parts: new Uint8Array(words.length),
    heads: new Int32Array(words.length),
    relations: new Uint8Array(words.length),
    names: new Int8Array(words.length * NAME_LABELS),
    sentiment: new Int8Array(words.length * 2),
  };
  const root = relations.indexOf("root");
  for (const { from, to, pieces, starts } of toStretches(words, tokenizer, longest)) {
    const outputs = await session.run({
      input_ids: [pieces],
      cases: [toCases(words.slice(from, to), pieces.length, starts)],
      attention_mask: [pieces.map(() => 1)],
      starts: [starts],
      words: [starts.map(() => 1)],
    });
    addStretch(reading, outputs, from, to - from, root);
  }
  return reading;
}

/** The letter case of the word that each piece belongs to. */
function toCases(words: readonly string[], pieces: number, starts: readonly number[]): readonly number[] {
  const cases = Array<number>(pieces).fill(0);
  for (const [at, word] of words.entries())
    cases.fill(toLetterCase(word), starts[at], starts[at + 1] ?? pieces - 1);
  return cases;
}

/** Enters what was read of `count` words, the first of which is word `from` of the sentence. */
function addStretch(
  reading: SentenceReading,
  outputs: Outputs,
  from: number,
  count: number,
  root: number,
): void {
  const take = (name: string): Float32Array => {
    const output = outputs[name];
    if (output === undefined) throw new EncoderFault(`The encoder's network gives no ${name}.`);
    return output.data;
  };
  const [parts, labels, names, sentiment] = ["parts", "relations", "names", "sentiment"].map(take);
  const heads = toDependencyTree(take("arcs"), count);
  for (let at = 0; at < count; at++) {
    const head = heads[at] ?? -1;
    reading.parts[from + at] = toBest(toRow(parts, at, count));
    reading.heads[from + at] = head < 0 ? -1 : from + head;
    reading.relations[from + at] = head < 0 ? root : toBest(toRow(labels, at, count), root);
    reading.names.set(toLogChances(toRow(names, at, count)), (from + at) * NAME_LABELS);
    const [favor = 0, against = 0, neutral = 0] = toRow(sentiment, at, count);
    reading.sentiment.set([toOdds(favor - neutral), toOdds(against - neutral)], (from + at) * 2);
  }
}

function toRow(data: Float32Array | undefined, at: number, rows: number): Float32Array {
  const width = (data?.length ?? 0) / rows;
  return data?.subarray(at * width, (at + 1) * width) ?? new Float32Array(0);
}

/** The place of the largest number, but not `never`. */
function toBest(row: Float32Array, never = -1): number {
  return row.reduce(
    (best, value, at) => (at !== never && value > (row[best] ?? 0) ? at : best),
    never === 0 ? 1 : 0,
  );
}

function toLogChances(row: Float32Array): number[] {
  const most = Math.max(...row);
  const all = Math.log(row.reduce((sum, value) => sum + Math.exp(value - most), 0)) + most;
  return Array.from(row, (value) => Math.max(-MOST, Math.round((value - all) * NAME_STEPS)));
}

function toOdds(difference: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.round(difference * SENTIMENT_STEPS)));
}
