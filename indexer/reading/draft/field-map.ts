import { z } from "zod";

const NAMES = z.union([
  z
    .string()
    .min(1)
    .transform((name) => [name]),
  z.array(z.string().min(1)),
]);

/** What a `fields.json` may hold. */
export const FIELD_MAP = z.strictObject({
  id: NAMES.optional(),
  title: NAMES.optional(),
  text: NAMES.optional(),
  publisher: NAMES.optional(),
  authors: NAMES.optional(),
  published: NAMES.optional(),
  language: NAMES.optional(),
  url: NAMES.optional(),
  collection: NAMES.optional(),
});

/**
 * Which fields of the records of a folder hold what, as a file `fields.json` beside them says: for each piece of a document the
 * names of fields, with points between those inside others (`meta.day`). All texts that are named are the text, and all authors
 * authors; of anything else the first that has a value counts. No name at all says that there is none.
 */
export type FieldMap = z.infer<typeof FIELD_MAP>;

/** What a record has under a name, which may lead into things inside it (`meta.day`); undefined where it has nothing. */
export function toValueAt(fields: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(fields, name)) return fields[name];
  const [first = "", ...rest] = name.split(".");
  const inner = Object.hasOwn(fields, first) ? fields[first] : undefined;
  if (rest.length === 0 || typeof inner !== "object" || inner === null) return undefined;
  return toValueAt(inner as Readonly<Record<string, unknown>>, rest.join("."));
}
