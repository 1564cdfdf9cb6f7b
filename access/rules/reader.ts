import type { Granted } from "@/search/document/granted";
import type { Scope } from "./scopes";

/** What a reader may do, each role all that those before it may: read; save, correct, add and remove documents; say who may. */
export const ROLES = ["reader", "editor", "admin"] as const;

export type Role = (typeof ROLES)[number];

/** Somebody who makes a request. */
export type Reader = {
  /** Of the account; null for the one person at a machine without a login, and for a command. */
  readonly id: string | null;
  readonly name: string;
  readonly role: Role;
  readonly groups: readonly string[];
  readonly granted: Granted;
  /** How it is known who this is. */
  readonly by: "machine" | "session" | "token" | "proxy" | "nobody";
  /** The name of the API token that the request carries; null where it carries none. */
  readonly token: string | null;
  /** What that token was made for; absent where none is carried, so that the role alone says what may be done. */
  readonly scopes?: readonly Scope[];
};

/** Who sits at the machine: one person without a login, and who types a command. May all. */
export const OPERATOR: Reader = {
  id: null,
  name: "operator",
  role: "admin",
  groups: [],
  granted: "all",
  by: "machine",
  token: null,
};

/** Who has not logged in, on a page that is open to all. Sees no document. */
export const NOBODY: Reader = {
  id: null,
  name: "",
  role: "reader",
  groups: [],
  granted: [],
  by: "nobody",
  token: null,
};

/** Whether a role may do what needs another. */
export function isAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
