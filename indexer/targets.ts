import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isCode } from "@/engine/files";
import type { Target } from "@/search/document";
import { RunFailed } from "./errors";

const TARGETS = z.array(
  z.object({
    name: z.string().min(1).max(200),
    aliases: z.array(z.string()).default([]),
    definition: z.string().default(""),
  }),
);

/**
 * The targets a corpus tracks stances on, from its `targets.json`; none when it has no such file.
 *
 * @throws RunFailed when the file is there but cannot be used.
 */
export async function readTargets(corpus: string): Promise<readonly Target[]> {
  const path = join(corpus, "targets.json");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  });
  if (text === null) return [];
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
    throw new RunFailed(
      `${path} is not JSON (${error instanceof Error ? error.message : "unreadable"}). Correct it and run again.`,
    );
  }
}
