import { and, eq } from "drizzle-orm";
import { credentials, users } from "@/saved/store/accounts-schema";
import type { Store } from "@/saved/store/store";
import type { Settings } from "@/system/settings";
import { toHouseRole } from "../rules/house-role";
import { Unidentified } from "../rules/unidentified";
import { openAuth } from "./auth";
import { HouseAway } from "./errors";
import type { HouseClaims } from "./house-claims";
import { readDiscovery } from "./house-discovery";
import { HOUSE, learn, toHouseKey, toHouseProvider } from "./house-provider";
import { putHouseRights } from "./house-rights";

/** From the house's identity provider to a session. */

/** What a step is made with. */
export type HouseLoginParts = {
  readonly settings: Pick<Settings, "data" | "store" | "address" | "access">;
  readonly store: Store;
  /** The request's cookies and browser, and its client, as better-auth is given them. */
  readonly headers: Headers;
};

/** How a login ended, and of whom it is known; `cookies` are values of `Set-Cookie`. */
export type HouseLogin =
  | {
      readonly kind: "in";
      readonly id: string;
      readonly name: string;
      readonly back: string;
      readonly cookies: readonly string[];
    }
  /** `closed`: the account may not be used; `not-let-in`: by groups of the house; `failed`: anything else, to be tried anew. */
  | { readonly kind: "closed" | "not-let-in" | "failed"; readonly name: string | null };

/**
 * Where the provider lets somebody log in, and the cookie that says later that it was this browser that went there.
 *
 * @throws HouseAway
 */
export async function startHouseLogin(
  parts: HouseLoginParts,
  back: string,
): Promise<{ readonly location: string; readonly cookies: readonly string[] }> {
  const { auth } = await openHouse(parts);
  const { headers, response } = await auth.api.signInSocial({
    body: { provider: HOUSE, callbackURL: back, errorCallbackURL: FAILED, disableRedirect: true },
    headers: parts.headers,
    returnHeaders: true,
  });
  if (!("url" in response) || response.url === undefined)
    throw new HouseAway("It gave no address to log in at.");
  return { location: response.url, cookies: headers.getSetCookie() };
}

/**
 * Takes what the provider sent a browser back with. Groups and role are those that the provider names from here on, before
 * anybody has the cookie of the session.
 *
 * @throws HouseAway
 */
export async function finishHouseLogin(
  parts: HouseLoginParts,
  query: Readonly<Record<string, string>>,
  now: Date,
): Promise<HouseLogin> {
  const { auth, oidc } = await openHouse(parts);
  const { answer, claims } = await learn(() =>
    auth.api.callbackOAuth({ params: { id: HOUSE }, query, headers: parts.headers, asResponse: true }),
  );
  if (claims === null) return { kind: "failed", name: null };
  const { name } = claims;
  const account = await findAccount(parts.store, toHouseKey(oidc.issuer, claims.subject));
  if (!(await isLetIn(claims, account, parts, now))) return { kind: "not-let-in", name };
  if (account?.disabledAt instanceof Date) return { kind: "closed", name };
  const back = answer.headers.get("location") ?? FAILED;
  if (account === null || back.startsWith(FAILED)) return { kind: "failed", name };
  return { kind: "in", id: account.id, name, back, cookies: answer.headers.getSetCookie() };
}

/** Where better-auth leads back to when something is wrong: nobody is sent there. */
const FAILED = "/login/house/failed";

type AccountRow = typeof users.$inferSelect;

async function openHouse({ settings, store }: HouseLoginParts) {
  const { oidc, house } = settings.access;
  if (oidc === null) throw new RangeError("No identity provider is set.");
  const { address } = settings;
  const provider = toHouseProvider({ oidc, house, address, discovery: await readDiscovery(oidc.issuer) });
  return { auth: await openAuth(settings, store, [provider]), oidc };
}

async function findAccount(store: Store, key: string): Promise<AccountRow | null> {
  const [row] = await store
    .select({ account: users })
    .from(credentials)
    .innerJoin(users, eq(users.id, credentials.userId))
    .where(and(eq(credentials.providerId, HOUSE), eq(credentials.accountId, key)));
  return row?.account ?? null;
}

/** Makes an account's name, groups and role those that the provider names; false where that lets nobody in. */
async function isLetIn(
  { name, groups }: HouseClaims,
  account: AccountRow | null,
  { store, settings }: HouseLoginParts,
  now: Date,
): Promise<boolean> {
  const { house } = settings.access;
  if (account === null) return toHouseRole(groups ?? [], house) !== null;
  if (account.name !== name)
    await store.transaction((open) => open.update(users).set({ name }).where(eq(users.id, account.id)));
  try {
    await putHouseRights(store, { id: account.id, role: account.role, groups }, house, now);
    return true;
  } catch (error) {
    if (error instanceof Unidentified) return false;
    throw error;
  }
}

/** Where somebody logs out of the provider itself; null where it has no such address. @throws HouseAway */
export async function toEndAddress({
  access,
}: Pick<HouseLoginParts["settings"], "access">): Promise<string | null> {
  const { oidc } = access;
  if (oidc === null) return null;
  const { endSession } = await readDiscovery(oidc.issuer);
  if (endSession === null) return null;
  const address = new URL(endSession);
  address.searchParams.set("client_id", oidc.client);
  return address.href;
}
