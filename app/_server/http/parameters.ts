import { z } from "zod";
import { toFieldFault } from "@/search/document/correction-lines";
import { toBadRequest } from "./answers";

/** A parameter that is `true` or `false`; false where it is not given. */
export const flagSchema = z
  .enum(["true", "false"])
  .default("false")
  .transform((written) => written === "true");

/**
 * The parameters of an address as a schema has them, or the response that declines them and names the first that is unknown, is
 * given twice or cannot be used. For what asks of no search: there, what cannot be used is repaired instead.
 */
export function readParameters<Value>(
  params: URLSearchParams,
  schema: z.ZodType<Value>,
): { readonly value: Value } | Response {
  const written = [...new Set(params.keys())].map((name) => {
    const [first, ...more] = params.getAll(name);
    return [name, more.length > 0 ? [first, ...more] : first] as const;
  });
  const read = schema.safeParse(Object.fromEntries(written));
  if (read.success) return { value: read.data };
  return toBadRequest(
    "unusable-parameter",
    `A parameter cannot be used: ${toFieldFault(read.error, "address")}.`,
    "See /api/openapi.json for what there is.",
  );
}
