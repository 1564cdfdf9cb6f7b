import { join } from "node:path";
import { z } from "zod";
import type { Target } from "@/search/document/document";
import { readFileIfAny, toReason } from "@/system/files";
import { RunFailed } from "./errors";

const TARGETS = z.array(
  z.object({
    name: z.string().min(1).max(200),
    aliases: z.array(z.string()).default([]),
    definition: z.string().default(""),
  }),
);

/**
 * The targets a corpus tracks stances on, from its `targets.json`; without one, those that come with Parallax, which
 * only documents that speak of them get a stance on. An empty list in the file tracks none.
 *
 * @throws RunFailed when the file is there but cannot be used.
 */
export async function readTargets(corpus: string, project: string): Promise<readonly Target[]> {
  return (await readTargetsFile(corpus)) ?? (await readTargetsFile(join(project, "corpus"))) ?? [];
}

async function readTargetsFile(folder: string): Promise<readonly Target[] | null> {
  const path = join(folder, "targets.json");
  const text = await readFileIfAny(path);
  if (text === null) return null;
  const read = TARGETS.safeParse(toJson(text, path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new RunFailed(
    `${path} cannot be used: ${issue?.path.join(".")} ${issue?.message}. Correct it and run again.`,
  );
}

function toJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RunFailed(`${path} is not JSON (${toReason(error)}). Correct it and run again.`);
  }
}
