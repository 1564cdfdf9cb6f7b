import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ROLES } from "@/access/rules/reader";

/**
 * The tables of people who log in. All but the last are better-auth's, which demands these columns; its times are
 * milliseconds since 1970.
 */

const time = (name: string) => integer(name, { mode: "timestamp_ms" });
const written = () => ({ createdAt: time("created_at").notNull(), updatedAt: time("updated_at").notNull() });
const userOf = () =>
  text("user")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

export const users = sqliteTable("users", {
  id: text("id").primaryKey(),
  /** As it is shown. */
  name: text("name").notNull(),
  /** Where a provider gives none, one that leads nowhere; nothing is ever sent to it. */
  email: text("email").notNull().unique(),
  emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
  image: text("image"),
  ...written(),
  /** What is typed to log in, in lower case; null for who comes by a provider or a proxy. */
  username: text("username").unique(),
  displayUsername: text("display_username"),
  twoFactorEnabled: integer("two_factor_enabled", { mode: "boolean" }).default(false),
  role: text("role", { enum: ROLES }).notNull().default("reader"),
  /** Since when the account may not be used; null while it may. */
  disabledAt: time("disabled_at"),
  /** Whether the password was made by the command, to be replaced at the first visit. */
  temporary: integer("temporary", { mode: "boolean" }).notNull().default(false),
});

export const sessions = sqliteTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    token: text("token").notNull().unique(),
    userId: userOf(),
    expiresAt: time("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    ...written(),
  },
  (table) => [index("sessions_user").on(table.userId)],
);

/** How somebody proves who they are: a hashed password here, or what a provider calls them. */
export const credentials = sqliteTable(
  "credentials",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: userOf(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: time("access_token_expires_at"),
    refreshTokenExpiresAt: time("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    ...written(),
  },
  (table) => [index("credentials_user").on(table.userId)],
);

/** Steps of a login that are not done yet: a second factor awaited, a provider's answer. */
export const verifications = sqliteTable(
  "verifications",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: time("expires_at").notNull(),
    ...written(),
  },
  (table) => [index("verifications_identifier").on(table.identifier)],
);

/** Secrets of second factors and recovery codes, encrypted with the secret of the data folder. */
export const secondFactors = sqliteTable(
  "second_factors",
  {
    id: text("id").primaryKey(),
    userId: userOf(),
    secret: text("secret").notNull(),
    backupCodes: text("backup_codes").notNull(),
    verified: integer("verified", { mode: "boolean" }).default(true),
    failedVerificationCount: integer("failed_verification_count").default(0),
    lockedUntil: time("locked_until"),
  },
  (table) => [index("second_factors_user").on(table.userId)],
);

/** Failed tries to log in, by what they are counted for: `name:…` as it was typed, `client:…` an address. */
export const loginFailures = sqliteTable("login_failures", {
  key: text("key").primaryKey(),
  count: integer("count").notNull(),
  /** When the last one was. */
  at: time("at").notNull(),
});
