import type { IncomingMessage } from "node:http";
import { eq } from "drizzle-orm";
import { tokens } from "@/saved/store/access-schema";
import type { Store } from "@/saved/store/store";
import type { Reader } from "../rules/reader";
import { SCOPES } from "../rules/scopes";
import { Unidentified } from "../rules/unidentified";
import { fromAuthorization } from "./bearer";
import { isMeantForUs, isTokenText, toTokenHash } from "./token-text";

type TokenRow = typeof tokens.$inferSelect;

/** What tokens are judged by. */
export type TokenParts = {
  readonly store: Store;
  /** The reader that an account is, with its role, groups and collections; null where it is gone or may not be used. */
  readonly findOwner: (account: string) => Promise<Reader | null>;
  /** Whether a bearer token that is none of ours is somebody else's affair: of a proxy that passes its own on. */
  readonly ignoresForeign: boolean;
};

/** When a token was last used is written down once in so many milliseconds. */
const USE_EVERY = 60_000;

/**
 * Who makes a request that carries an API token; null where it carries none. It may what its owner may, less what its
 * scopes leave out. The row is found by the hash of what was sent: how long that takes says nothing of what is stored.
 *
 * @throws Unidentified where the token is unknown, expired or revoked, or its owner may no longer log in.
 */
export async function findTokenReader(
  { rawHeaders }: Pick<IncomingMessage, "rawHeaders">,
  { store, findOwner, ignoresForeign }: TokenParts,
  now: Date,
): Promise<Reader | null> {
  const carried = fromAuthorization(rawHeaders);
  if (carried === null) return null;
  if (carried === "many") throw refuse("token-unknown");
  if (!isTokenText(carried.token)) {
    if (ignoresForeign && !isMeantForUs(carried.token)) return null;
    throw refuse("token-unknown");
  }
  const [row] = await store
    .select()
    .from(tokens)
    .where(eq(tokens.hash, toTokenHash(carried.token)));
  if (row === undefined) throw refuse("token-unknown");
  if (row.revokedAt !== null) throw refuse("token-revoked");
  if (row.expiresAt <= now.toISOString()) throw refuse("token-expired");
  const owner = await findOwner(row.owner);
  if (owner === null) throw refuse("token-owner");
  await writeUse(row, store, now);
  const scopes = SCOPES.filter((scope) => row.scopes.includes(scope));
  return { ...owner, by: "token", token: row.name, scopes };
}

async function writeUse({ id, usedAt }: TokenRow, store: Store, now: Date): Promise<void> {
  if (usedAt !== null && now.getTime() - Date.parse(usedAt) < USE_EVERY) return;
  await store.transaction((open) =>
    open.update(tokens).set({ usedAt: now.toISOString() }).where(eq(tokens.id, id)),
  );
}

const MESSAGES = {
  "token-unknown": "This API token is not known.",
  "token-revoked": "This API token was revoked.",
  "token-expired": "This API token has expired.",
  "token-owner": "The owner of this API token may not log in any more.",
} as const;

function refuse(code: keyof typeof MESSAGES): Unidentified {
  const message = MESSAGES[code];
  return new Unidentified({
    status: 401,
    code,
    message,
    advice: "Make a new one on /account, or have one made by `npm run token`.",
    headers: {
      "WWW-Authenticate": `Bearer realm="parallax", error="invalid_token", error_description="${message}"`,
    },
  });
}
