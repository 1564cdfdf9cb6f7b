import { OPERATOR, type Reader } from "@/access/rules/reader";

/** A reader with an account, an editor who may see all documents unless said otherwise. */
export function aReader(changes: Partial<Reader> & { readonly id: string }): Reader {
  return { ...OPERATOR, name: changes.id, role: "editor", groups: ["everyone"], by: "session", ...changes };
}
