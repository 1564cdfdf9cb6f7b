import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import type { GenericOAuthConfig } from "better-auth/plugins";
import type { AccessSettings } from "@/system/access-settings";
import type { OidcSettings } from "@/system/house-settings";
import { toHouseRole } from "../rules/house-role";
import { fromIdToken, type HouseClaims, toHouseClaims } from "./house-claims";
import { fetchJson, type HouseDiscovery, toDiscoveryUrl } from "./house-discovery";

/** What better-auth calls the one provider that a house has. */
export const HOUSE = "house";

/** The path, below the site's address, to which the provider leads back. */
const RETURN_PATH = "/login/house/return";

/** What was learnt of somebody in one login: better-auth passes no claims on. */
type Learnt = { claims?: HouseClaims };

const learnt = new AsyncLocalStorage<Learnt>();

/** Does a step of a login, and gives what was learnt in it. */
export async function learn<Answer>(
  step: () => Promise<Answer>,
): Promise<{ answer: Answer; claims: HouseClaims | null }> {
  const place: Learnt = {};
  const answer = await learnt.run(place, step);
  return { answer, claims: place.claims ?? null };
}

/** By what an account is known for good: a provider's name for somebody is only good at that provider. */
export function toHouseKey(issuer: string, subject: string): string {
  return JSON.stringify([issuer, subject]);
}

type Parts = {
  readonly oidc: OidcSettings;
  readonly house: AccessSettings["house"];
  readonly address: string;
  readonly discovery: HouseDiscovery;
};

/**
 * The house's provider as better-auth takes it: the code flow with PKCE, state and nonce; ID tokens are believed by the
 * provider's keys alone. Nobody gets an account whom the house's groups do not let in.
 */
export function toHouseProvider({
  oidc,
  house,
  address,
  discovery,
}: Parts): GenericOAuthConfig<typeof HOUSE> {
  const { issuer, client, secret, secretIn, scopes } = oidc;
  return {
    providerId: HOUSE,
    discoveryUrl: toDiscoveryUrl(issuer),
    // With a header of our own it is not led to another origin.
    discoveryHeaders: { Accept: "application/json" },
    requireIdTokenVerification: true,
    clientId: client,
    clientSecret: secret,
    authentication: secretIn,
    redirectURI: `${address}${RETURN_PATH}`,
    scopes: ["openid", "profile", "email", ...scopes],
    pkce: true,
    accountSubject: ({ profile }) => toHouseKey(issuer, String(profile.sub)),
    getUserInfo: async ({ idToken, accessToken }) => {
      // better-auth has checked its signature, time, audience and nonce; without one there is nothing to believe.
      const token = idToken === undefined ? null : fromIdToken(idToken, oidc);
      if (token === null) return null;
      const claims = toHouseClaims(await addUserInfo(token, accessToken, oidc, discovery), oidc);
      const place = learnt.getStore();
      if (place !== undefined) place.claims = claims;
      if (toHouseRole(claims.groups ?? [], house) === null) return null;
      const email = toNoMail(issuer, claims.subject);
      return { sub: claims.subject, name: claims.name, email, emailVerified: false };
    },
  };
}

/** better-auth demands an address of mail, and takes people with one address for one person; this is nobody else's. */
function toNoMail(issuer: string, subject: string): string {
  const digest = createHash("sha256").update(toHouseKey(issuer, subject)).digest("hex");
  return `${digest.slice(0, 40)}@accounts.invalid`;
}

/** Some providers leave groups and names out of the token, and give them where they are asked for. */
async function addUserInfo(
  token: Readonly<Record<string, unknown>>,
  accessToken: string | undefined,
  { groupsClaim, nameClaim }: OidcSettings,
  { userInfo }: HouseDiscovery,
): Promise<Readonly<Record<string, unknown>>> {
  const isWhole = [groupsClaim, nameClaim].every((claim) => claim === null || claim in token);
  if (isWhole || userInfo === null || accessToken === undefined) return token;
  const more = await fetchJson(userInfo, { Authorization: `Bearer ${accessToken}` });
  const isTheirs = typeof more === "object" && more !== null && "sub" in more && more.sub === token.sub;
  return isTheirs ? { ...more, ...token } : token;
}
