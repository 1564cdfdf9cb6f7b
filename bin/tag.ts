import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { pMapIterable } from "p-map";
import { z } from "zod";
import { type CloseReader, openCloseReader } from "@/indexer/close-reading/reader";
import type { Reading } from "@/indexer/close-reading/reading";
import { readTargets } from "@/indexer/corpus/targets";
import { type TagInput, toTags } from "@/indexer/tagging/pipeline";
import type { Target } from "@/search/document/document";
import { toReason } from "@/system/files";
import { readSettings } from "@/system/settings";
import { findCloseEncoder } from "./shared/close-encoder";
import { runCommand } from "./shared/run-command";
import { toTagLine } from "./shared/tag-line";

const INPUT = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  publishedAt: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "must be YYYY, YYYY-MM or YYYY-MM-DD")
    .nullish(),
  publisher: z.string().nullish(),
  targets: z
    .array(z.object({ name: z.string(), start: z.number().int().min(0), end: z.number().int().min(0) }))
    .optional(),
});
const PROJECT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** A line that is being read is read to its end. */
const NEVER = new AbortController().signal;
/** Threads that texts are read closely on. */
const THREADS = Math.min(2, availableParallelism());

await runCommand(main);

type Answer = { readonly answer: object; readonly isBad: boolean };

/**
 * The tag stream: one JSON document a line in, its tags a line out, in order, read closely unless that is off. Of stances those
 * that hold up; of each requested target one, whatever it is worth. Exit code 2 when a line was bad.
 */
async function main(): Promise<number> {
  let code = 0;
  const settings = readSettings();
  const targets = await readTargets(settings.corpus, PROJECT);
  const isClose = (await findCloseEncoder(settings, (line) => console.error(line))) !== null;
  const reader = isClose ? openCloseReader(THREADS, settings.encoder, false) : null;
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const answer = (line: string): Promise<Answer> => toAnswer(line, targets, reader);
  for await (const { answer: tags, isBad } of pMapIterable(toFilled(lines), answer, {
    concurrency: THREADS + 1,
  })) {
    if (isBad) code = 2;
    if (!process.stdout.write(`${JSON.stringify(tags)}\n`))
      await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
  await reader?.close();
  return code;
}

async function* toFilled(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) if (line.trim() !== "") yield line;
}

async function toAnswer(
  line: string,
  targets: readonly Target[],
  reader: CloseReader | null,
): Promise<Answer> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return {
      answer: { error: `not JSON: ${error instanceof Error ? error.message : "unreadable"}` },
      isBad: true,
    };
  }
  const read = INPUT.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const id =
      typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
        ? { id: value.id }
        : {};
    return { answer: { ...id, error: `${issue?.path.join(".") || "line"}: ${issue?.message}` }, isBad: true };
  }
  const { id, text, title, publishedAt, publisher, targets: requested } = read.data;
  const input: TagInput = {
    text,
    title: title ?? null,
    publishedAt: publishedAt ?? null,
    publisher: publisher ?? null,
    targets,
    reading: reader && (await readWords(id, text, reader)),
  };
  const tags = toTags(requested ? { ...input, requested } : input);
  return { answer: { id, ...toTagLine(tags, requested !== undefined) }, isBad: false };
}

/** What is read of a text; null, with a line about it, where it cannot be read: it has the tags of the first look then. */
async function readWords(id: string, text: string, reader: CloseReader): Promise<Reading["text"]> {
  try {
    return (await reader.read({ title: "", text, language: null }, NEVER)).text;
  } catch (error) {
    console.error(`${id} could not be read closely: ${toReason(error)}.`);
    return null;
  }
}
