import { join } from "node:path";
import { THRESHOLDS_FILE, type Thresholds, thresholdsSchema } from "@/search/document/thresholds";
import { readFileIfAny, toReason } from "@/system/files";
import { RunFailed } from "./errors";

/**
 * From which confidence on stances are shown, as a house has set it: by the file of the data folder, or else by that of the corpus.
 * Without either the taggers decide.
 *
 * @throws RunFailed when a file is there but cannot be used.
 */
export async function readThresholds(corpus: string, data: string): Promise<Thresholds> {
  return (await readThresholdsFile(data)) ?? (await readThresholdsFile(corpus)) ?? {};
}

async function readThresholdsFile(folder: string): Promise<Thresholds | null> {
  const path = join(folder, THRESHOLDS_FILE);
  const text = await readFileIfAny(path);
  if (text === null) return null;
  const read = thresholdsSchema.safeParse(toJson(text, path));
  if (read.success) return read.data.kinds;
  const [issue] = read.error.issues;
  throw new RunFailed(
    `${path} cannot be used: ${issue?.path.join(".")} ${issue?.message}. Run npm run calibrate again, or delete it.`,
  );
}

function toJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RunFailed(
      `${path} is not JSON (${toReason(error)}). Run npm run calibrate again, or delete it.`,
    );
  }
}
