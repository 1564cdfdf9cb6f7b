import { createHash } from "node:crypto";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ENCODER_WEIGHTS } from "@/system/settings";
import { EncoderFault } from "./fault";

/** What an encoder reads at most where its folder does not say. */
const USUAL_LONGEST = 256;

const cardShape = z.object({
  name: z.string().optional(),
  longest: z.number().int().min(3).optional(),
  languages: z.array(z.string()).nullable().optional(),
  relations: z.array(z.string()).optional(),
  sha256: z.string().optional(),
});
const lengthShape = z.object({ max_seq_length: z.number().int().min(3).optional() });
const configShape = z.object({ max_position_embeddings: z.number().int().min(3).optional() });

/** What an encoder's folder holds. */
export type EncoderFiles = {
  readonly model: Uint8Array;
  /** Of all that decides what the encoder says of a text, in 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** tokenizer.json as it is parsed. */
  readonly tokenizer: object;
  /** Pieces that one run reads at most, those at the ends included. */
  readonly longest: number;
  /** ISO 639-1; null: any language. */
  readonly languages: readonly string[] | null;
  /** Names of what it calls relations between words, in the order of its numbers; none where it reads no words. */
  readonly relations: readonly string[];
};

/**
 * The files of an encoder's folder: `model.onnx`, `tokenizer.json`, and beside them `encoder.json` or what sentence-transformers
 * writes; null where there are no weights.
 *
 * @throws EncoderFault where a file cannot be read, or the weights are not those that `encoder.json` is about.
 */
export async function readEncoderFiles(folder: string): Promise<EncoderFiles | null> {
  const path = await findModel(folder);
  if (path === null) return null;
  const card = await readJson(folder, "encoder.json", cardShape);
  const model = await readFile(path);
  const sha256 = toSha256(model);
  if (card?.sha256 !== undefined && card.sha256 !== sha256)
    throw new EncoderFault(`The weights ${path} are damaged: their checksum is not that of encoder.json.`);
  const tokenizer = await readJson(folder, "tokenizer.json", z.looseObject({}));
  if (tokenizer === null) throw new EncoderFault(`${folder} has weights and no tokenizer.json.`);
  const longest = card?.longest ?? (await readLongest(folder));
  const fingerprint = toSha256(JSON.stringify([sha256, tokenizer, longest]));
  return {
    model,
    fingerprint,
    tokenizer,
    longest,
    languages: card?.languages ?? null,
    relations: card?.relations ?? [],
  };
}

function toSha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

async function findModel(folder: string): Promise<string | null> {
  for (const name of ENCODER_WEIGHTS) if (await isThere(join(folder, name))) return join(folder, name);
  return null;
}

async function readLongest(folder: string): Promise<number> {
  const length = await readJson(folder, "sentence_bert_config.json", lengthShape);
  if (length?.max_seq_length !== undefined) return length.max_seq_length;
  const config = await readJson(folder, "config.json", configShape);
  return Math.min(config?.max_position_embeddings ?? USUAL_LONGEST, USUAL_LONGEST);
}

async function readJson<T>(folder: string, name: string, shape: z.ZodType<T>): Promise<T | null> {
  const path = join(folder, name);
  if (!(await isThere(path))) return null;
  try {
    return shape.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    throw new EncoderFault(`${path} cannot be read: it is damaged or not what an encoder has.`, {
      cause: error,
    });
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
