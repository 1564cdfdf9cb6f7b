import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { ABOUT_ENDING, type About, aboutSchema } from "@/search/document/about-schema";
import { toFieldFault } from "@/search/document/correction-lines";
import { toReason } from "@/system/files";
import type { RunProblem } from "./problem";

/** What the file beside a file says of it, and when that was changed. */
export type AboutFile = { readonly about: About; readonly mtimeMs: number };

/** Whether a file of a folder says what another one of it is, and is no document. */
export function isAboutFile(name: string, names: ReadonlySet<string>): boolean {
  return name.endsWith(ABOUT_ENDING) && names.has(name.slice(0, -ABOUT_ENDING.length));
}

/** What the file beside a file of a folder says of it; null where there is none, or it cannot be used, which is a problem. */
export async function readAboutFile(
  folder: string,
  path: string,
  problems: RunProblem[],
): Promise<AboutFile | null> {
  const file = join(folder, `${path}${ABOUT_ENDING}`);
  const problem = (reason: string): null => {
    problems.push({ path: `${path}${ABOUT_ENDING}`, line: null, reason });
    return null;
  };
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
    const read = aboutSchema.safeParse(JSON.parse(text.replace(/^\ufeff/, "")));
    return read.success
      ? { about: read.data, mtimeMs }
      : problem(`It cannot be used: ${toFieldFault(read.error)}.`);
  } catch (error) {
    return problem(
      error instanceof SyntaxError ? "It is not JSON." : `It cannot be read: ${toReason(error)}.`,
    );
  }
}
