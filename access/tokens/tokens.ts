import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { tokens } from "@/saved/store/access-schema";
import type { Store } from "@/saved/store/store";
import type { Scope } from "../rules/scopes";
import { NoSuchToken, TokenFault } from "./errors";
import { makeTokenText, toTokenHash } from "./token-text";

/** A token without what it is known by. */
export type ListedToken = Omit<typeof tokens.$inferSelect, "hash">;

/** What a token is made with. `owner` is the id of an account. */
export type NewToken = {
  readonly name: string;
  readonly owner: string;
  readonly scopes: readonly Scope[];
  /** How long it is good for. */
  readonly days: number;
};

/** A token is good for a year at most. */
export const MOST_DAYS = 365;
export const USUAL_DAYS = 90;

const DAY = 24 * 60 * 60 * 1_000;

/** So many tokens of an account are good at once. */
const MOST_TOKENS = 50;

/**
 * Makes a token. Its text is given here and never again: only its hash is stored.
 *
 * @throws TokenFault
 */
export async function addToken(
  { name, owner, scopes, days }: NewToken,
  store: Store,
  now: Date,
): Promise<ListedToken & { readonly text: string }> {
  if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,80}$/u.test(name)) throw new TokenFault("unusable-token-name");
  const text = makeTokenText();
  const values = {
    id: randomUUID(),
    name,
    owner,
    scopes,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + days * DAY).toISOString(),
    usedAt: null,
    revokedAt: null,
  };
  await store.transaction(async (open) => {
    const good = and(
      eq(tokens.owner, owner),
      isNull(tokens.revokedAt),
      gt(tokens.expiresAt, values.createdAt),
    );
    if ((await open.select().from(tokens).where(good)).length >= MOST_TOKENS)
      throw new TokenFault("too-many-tokens");
    return open
      .insert(tokens)
      .values({ ...values, hash: toTokenHash(text) })
      .returning();
  });
  return { ...values, text };
}

/** The tokens of an account, or all of them: newest first, the revoked and the expired among them. */
export async function listTokens(store: Store, owner: string | null): Promise<readonly ListedToken[]> {
  const rows = await store
    .select()
    .from(tokens)
    .where(owner === null ? undefined : eq(tokens.owner, owner))
    .orderBy(desc(tokens.createdAt), tokens.id);
  return rows.map(({ hash: _hash, ...shown }) => shown);
}

/**
 * Revokes a token at once; `owner` is whose it must be, null for anybody's.
 *
 * @throws NoSuchToken where there is none that is still good.
 */
export async function revokeToken(
  { id, owner }: { readonly id: string; readonly owner: string | null },
  store: Store,
  now: Date,
): Promise<ListedToken> {
  const isMeant = and(
    eq(tokens.id, id),
    isNull(tokens.revokedAt),
    owner === null ? undefined : eq(tokens.owner, owner),
  );
  const [revoked] = await store.transaction((open) =>
    open.update(tokens).set({ revokedAt: now.toISOString() }).where(isMeant).returning(),
  );
  if (revoked === undefined) throw new NoSuchToken();
  const { hash: _hash, ...shown } = revoked;
  return shown;
}
