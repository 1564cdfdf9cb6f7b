import { betterAuth } from "better-auth/minimal";
import { type GenericOAuthConfig, genericOAuth, twoFactor, username } from "better-auth/plugins";
import { eq } from "drizzle-orm";
import { users } from "@/saved/store/accounts-schema";
import { readStore } from "@/saved/store/read-store";
import type { Store } from "@/saved/store/store";
import type { Settings } from "@/system/settings";
import { ROLES } from "../rules/reader";
import { toAuthAdapter } from "./auth-adapter";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password";
import { readSecret } from "./secret";
import { isUserName } from "./user-name";

/** better-auth over our store; none of its own addresses is served, our routes call it. */
export type Auth = ReturnType<typeof toAuth>;

type AuthSettings = Pick<Settings, "data" | "store" | "address" | "access">;

const PLACE = Symbol.for("parallax.auth");
const keeper = globalThis as typeof globalThis & { [PLACE]?: Promise<Auth> | undefined };

/**
 * The one of this process, opened at its first use.
 *
 * @throws StoreUnavailable when the store cannot be opened; the next call tries again.
 */
export async function readAuth(settings: AuthSettings): Promise<Auth> {
  keeper[PLACE] ??= openAuth(settings, await readStore(settings));
  try {
    return await keeper[PLACE];
  } catch (error) {
    keeper[PLACE] = undefined;
    throw error;
  }
}

/** The same over a store that is open, for a login that goes by way of a provider. */
export async function openAuth(
  settings: AuthSettings,
  store: Store,
  providers: readonly GenericOAuthConfig[] = [],
): Promise<Auth> {
  return toAuth(settings, store, { secret: await readSecret(settings.data), providers });
}

type Parts = { readonly secret: string; readonly providers: readonly GenericOAuthConfig[] };

function toAuth({ address, access }: AuthSettings, store: Store, { secret, providers }: Parts) {
  const isSecure = address.startsWith("https:");
  return betterAuth({
    appName: "Parallax",
    baseURL: address,
    secrets: [{ version: 1, value: secret }],
    database: toAuthAdapter(store),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: {
      additionalFields: {
        role: { type: [...ROLES], input: false },
        disabledAt: { type: "date", required: false, input: false },
        temporary: { type: "boolean", input: false },
      },
    },
    // Whichever way somebody comes, an account that is closed gets no session.
    databaseHooks: {
      session: { create: { before: async ({ userId }) => !(await isClosed(store, userId)) && undefined } },
      // Nothing is done with what a provider gives for itself, so it is not there to be stolen.
      account: { create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) } },
    },
    session: { expiresIn: access.sessionHours * 3_600, disableSessionRefresh: true },
    // Whom a browser may send a cookie to is said by its name: with `__Host-` to this host alone, encrypted.
    advanced: {
      cookiePrefix: isSecure ? "__Host-parallax" : "parallax",
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 64,
        usernameValidator: isUserName,
        displayUsername: false,
      }),
      twoFactor({ issuer: "Parallax" }),
      genericOAuth({ config: [...providers] }),
    ],
    account: {
      // Who goes to a provider and does not come back leaves nothing in the store.
      storeStateStrategy: "cookie",
      accountLinking: { enabled: false },
      updateAccountOnSignIn: false,
    },
    // Its own limits are for its own addresses; ours are in login-failures.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

async function isClosed(store: Store, id: string): Promise<boolean> {
  const [row] = await store.select({ disabledAt: users.disabledAt }).from(users).where(eq(users.id, id));
  return row?.disabledAt !== null;
}

/** In which better-auth is given the address of a client; of a real request it is never read. */
export const CLIENT_HEADER = "x-parallax-client";
