import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { pMapIterable } from "p-map";
import { z } from "zod";
import { readTargets } from "@/indexer/corpus/targets";
import { type TagInput, toTags } from "@/indexer/tagging/pipeline";
import type { Tags, Target } from "@/search/document/document";
import { readSettings } from "@/system/settings";
import { runCommand } from "./shared/run-command";

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
/** So many lines are worked on at a time; their answers come in the order of the lines. */
const IN_FLIGHT = 4;
const PROJECT = join(dirname(fileURLToPath(import.meta.url)), "..");

await runCommand(main);

/** The tag stream: one JSON document a line in, its tags a line out, in order. Exit code 2 when a line was bad. */
async function main(): Promise<number> {
  let code = 0;
  const targets = await readTargets(readSettings().corpus, PROJECT);
  const answers = pMapIterable(readLines(), (line) => readAnswer(line, targets), { concurrency: IN_FLIGHT });
  for await (const { answer, isBad } of answers) {
    if (isBad) code = 2;
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
  return code;
}

async function* readLines(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== "") yield line;
}

async function readAnswer(
  line: string,
  targets: readonly Target[],
): Promise<{ answer: object; isBad: boolean }> {
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
  };
  return { answer: { id, ...toStream(toTags(requested ? { ...input, requested } : input)) }, isBad: false };
}

function toStream({ actors, dates, sources, stances }: Tags): object {
  return {
    actors: actors.map(({ name, type, mentions }) => ({
      name,
      type,
      mentions: mentions.map(({ start, end }) => [start, end]),
    })),
    dates: dates
      .flatMap(({ value, mentions }) => mentions.map(({ start, end }) => ({ value, start, end })))
      .sort((a, b) => a.start - b.start),
    sources: sources.map(({ name, kind, mention, cue, content }) => ({
      name,
      kind,
      start: mention?.start ?? null,
      end: mention?.end ?? null,
      cue,
      content,
    })),
    stances: stances.map(({ target, stance, confidence, holder, evidence }) => ({
      target,
      stance,
      confidence,
      holder,
      evidence,
    })),
  };
}
