import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { toReason } from "@/system/files";
import { Unreadable } from "../reading/draft/draft";
import type { FieldMap } from "../reading/draft/field-map";
import { toFieldMap } from "../reading/draft/field-map-text";
import type { RunProblem } from "./problem";

/** The file of a folder that says which fields of the records beside it hold what. It is no document. */
export const FIELDS_FILE = "fields.json";

/** What the fields file of a folder says, and when it was changed: files beside it are read anew when it is. */
export type FolderFields = { readonly map: FieldMap; readonly mtimeMs: number };

/** What the fields file of a folder says; null where it cannot be used, which is a problem. */
export async function readFolderFields(
  folder: string,
  path: string,
  problems: RunProblem[],
): Promise<FolderFields | null> {
  const file = join(folder, FIELDS_FILE);
  try {
    return { map: toFieldMap(await readFile(file, "utf8")), mtimeMs: (await stat(file)).mtimeMs };
  } catch (error) {
    const isKnown = error instanceof Unreadable;
    problems.push({
      path,
      line: isKnown ? error.line : null,
      reason: isKnown ? error.message : `It cannot be read: ${toReason(error)}.`,
    });
    return null;
  }
}
