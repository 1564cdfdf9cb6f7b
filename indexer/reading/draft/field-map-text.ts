import { Unreadable } from "./draft";
import { FIELD_MAP, type FieldMap } from "./field-map";

/**
 * The map that the text of a `fields.json` writes.
 *
 * @throws Unreadable where it is none.
 */
export function toFieldMap(text: string): FieldMap {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Unreadable("It is not JSON, so that the records beside it are read by the usual names.");
  }
  const read = FIELD_MAP.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.join(".") || "It";
  throw new Unreadable(
    `${where} cannot be used (${issue?.message}): expected names of fields for any of ${Object.keys(FIELD_MAP.shape).join(", ")}.`,
  );
}
