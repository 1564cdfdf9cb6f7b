/** What an API token may be made for, each apart; a program gets no more than it needs. */
export const SCOPES = ["read", "save", "correct", "add", "admin"] as const;

export type Scope = (typeof SCOPES)[number];

/** The scopes that a list names, in our order; null where it names none, or one that there is not. */
export function fromScopeNames(names: readonly string[]): readonly Scope[] | null {
  const wanted = new Set(names);
  const scopes = SCOPES.filter((scope) => wanted.has(scope));
  return scopes.length > 0 && scopes.length === wanted.size ? scopes : null;
}
