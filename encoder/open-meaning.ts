import { join } from "node:path";
import { PASSAGE_RULE } from "@/search/text/meaning-passages";
import { EncoderFault } from "./fault";
import { readEncoderFiles } from "./files";
import { toMean, toUnit } from "./pooling";
import type { RuntimeName } from "./runtime";
import { type EncoderSession, type Outputs, openSession } from "./session";
import { type PieceTokenizer, toTokenizer } from "./tokenizer";

/** Turns passages into meaning. */
export type MeaningEncoder = {
  /** Fingerprint of weights and of the rule of passages; vectors of another version are not comparable. */
  readonly version: string;
  readonly dimensions: number;
  /** ISO 639-1 it can read; null: any. */
  readonly languages: readonly string[] | null;
  /** Unit vectors, one a text. Each text is read by itself, so that it has the same vector whatever stands beside it. */
  readonly encode: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
  readonly close: () => Promise<void>;
};

/** Where our own weights are. */
const OWN_FOLDER = join("encoder", "meaning");
/** The outputs that sentence encoders are exported with, those that are one vector a text first. */
const OUTPUTS = ["meaning", "sentence_embedding", "last_hidden_state", "token_embeddings"];

/**
 * Opens the encoder of a folder, by default our own; null where no weights are there. `runtime` is for tests.
 *
 * @throws EncoderFault where weights are there and cannot be used.
 */
export async function openMeaningEncoder(
  folder: string | null = null,
  runtime: RuntimeName | null = null,
): Promise<MeaningEncoder | null> {
  const files = await readEncoderFiles(folder ?? join(process.cwd(), OWN_FOLDER));
  if (files === null) return null;
  const tokenizer = toTokenizer(files.tokenizer);
  const session = await openSession(files.model, runtime);
  const encodeText = (text: string): Promise<Float32Array> =>
    encodePieces(session, tokenizer.toTextPieces(text, files.longest));
  return {
    version: `${files.fingerprint.slice(0, 16)}-${PASSAGE_RULE}`,
    dimensions: (await readTrial(session, tokenizer)).length,
    languages: files.languages,
    // One at a time: on one thread a passage alone is read as fast as several, and nothing is filled up.
    encode: async (texts) => {
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await encodeText(text));
      return vectors;
    },
    close: session.close,
  };
}

async function encodePieces(session: EncoderSession, pieces: readonly number[]): Promise<Float32Array> {
  const outputs = await session.run({
    input_ids: [pieces],
    attention_mask: [pieces.map(() => 1)],
    token_type_ids: [pieces.map(() => 0)],
  });
  const { data, shape } = toOutput(outputs);
  return toUnit(shape.length === 3 ? toMean(data, shape[2] ?? 0) : data);
}

function toOutput(outputs: Outputs): Outputs[string] {
  const name = OUTPUTS.find((name) => name in outputs) ?? Object.keys(outputs)[0] ?? "";
  const output = outputs[name];
  if (output === undefined) throw new EncoderFault("The encoder's network gives nothing.");
  return output;
}

/** The vector of next to nothing: whether the network can be run on what we give it, and how long its vectors are. */
async function readTrial(session: EncoderSession, tokenizer: PieceTokenizer): Promise<Float32Array> {
  try {
    return await encodePieces(session, [...tokenizer.start, ...tokenizer.end]);
  } catch (error) {
    await session.close();
    throw new EncoderFault("The encoder's network does not read pieces of text as a sentence encoder does.", {
      cause: error,
    });
  }
}
