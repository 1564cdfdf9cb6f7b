import "server-only";
import { mayDo } from "@/access/rules/may-do";
import type { Reader } from "@/access/rules/reader";
import { SCOPES } from "@/access/rules/scopes";
import { type ListedToken, listTokens } from "@/access/tokens/tokens";
import type { TokenRow, Tokens } from "@/components/account/tokens-section";
import { readStore } from "../services/store";

/** For how many days a token can be good that is made on the page. */
export const TOKEN_DAYS = [7, 30, 90, 365] as const;

/** The API tokens of a reader as the account's page shows them, `made` being the one that was just made. */
export async function readTokens(reader: Reader, made: Tokens["made"], now: Date): Promise<Tokens | null> {
  if (reader.id === null || reader.by === "token") return null;
  const listed = await listTokens(await readStore(), reader.id);
  return {
    rows: listed.map((token) => toRow(token, now)),
    scopes: SCOPES.filter((scope) => mayDo(reader, scope)),
    days: TOKEN_DAYS,
    made,
  };
}

function toRow({ id, name, scopes, expiresAt, usedAt, revokedAt }: ListedToken, now: Date): TokenRow {
  const state = revokedAt !== null ? "revoked" : expiresAt <= now.toISOString() ? "expired" : "good";
  return { id, name, scopes, state, end: revokedAt ?? expiresAt, usedAt };
}
