import { isAtLeast, type Reader, type Role } from "./reader";
import type { Need } from "./routes";
import type { Scope } from "./scopes";

/** The role without which a scope opens nothing. */
const ROLE_OF = {
  read: "reader",
  save: "editor",
  correct: "editor",
  add: "editor",
  admin: "admin",
} as const satisfies Record<Scope, Role>;

/** Whether a reader meets what a route needs. */
export function meets(reader: Pick<Reader, "role" | "scopes" | "by">, need: Need): boolean {
  if (need === "open") return true;
  return need === "self" ? reader.by !== "token" && mayDo(reader, "read") : mayDo(reader, need);
}

/** Whether a reader may do what a scope stands for: by role, and by the token where the request carries one. */
export function mayDo({ role, scopes }: Pick<Reader, "role" | "scopes">, needed: Scope): boolean {
  return isAtLeast(role, ROLE_OF[needed]) && (scopes === undefined || scopes.includes(needed));
}
