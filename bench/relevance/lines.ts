import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isCode } from "@/system/files";
import { CollectionFault } from "../errors";

/** An id in a file of a judged collection: text or a number, read as text. */
export const ID = z.union([z.string().trim().min(1), z.number()]).transform(String);

/** What a line holds, and its file and number as a fault names them. */
export type Line<Value> = { readonly value: Value; readonly place: string };

/**
 * The lines of a JSON Lines file in their order, without the empty ones.
 *
 * @throws CollectionFault naming file and line of what cannot be used.
 */
export async function readLines<Value>(
  folder: string,
  name: string,
  shape: z.ZodType<Value>,
): Promise<readonly Line<Value>[]> {
  const path = join(folder, name);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR"))
      throw new CollectionFault(`${path} is missing. A judged collection has a file of that name.`);
    throw error;
  });
  const lines = text.split("\n").flatMap((line, index) => {
    const place = `${path}, line ${index + 1}`;
    return line.trim() === "" ? [] : [{ value: toValue(line, place, shape), place }];
  });
  if (lines.length === 0) throw new CollectionFault(`${path} is empty.`);
  return lines;
}

/**
 * The values of lines, each id once.
 *
 * @throws CollectionFault naming file and line of an id that was there before.
 */
export function toUnique<Value extends { readonly id: string }>(lines: readonly Line<Value>[]): Value[] {
  const ids = new Set<string>();
  for (const { value, place } of lines) {
    if (ids.has(value.id)) throw new CollectionFault(`${place}: the id “${value.id}” was there before.`);
    ids.add(value.id);
  }
  return lines.map((line) => line.value);
}

function toValue<Value>(line: string, place: string, shape: z.ZodType<Value>): Value {
  const read = shape.safeParse(toJson(line, place));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join(".") || "the line";
  throw new CollectionFault(`${place}: ${field} cannot be used: ${issue?.message}.`);
}

function toJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new CollectionFault(`${place}: it is not JSON.`);
  }
}
