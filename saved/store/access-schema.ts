import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The tables of who may what. Readers are named by the id of their account. Times are ISO 8601 in UTC. */

/** Keys for programs; of each only its hash is stored. */
export const tokens = sqliteTable(
  "tokens",
  {
    id: text("id").primaryKey(),
    /** SHA-256 of the token, in hexadecimal digits. */
    hash: text("hash").notNull().unique(),
    name: text("name").notNull(),
    /** Whose rights it has, less what its scopes leave out. */
    owner: text("owner").notNull(),
    scopes: text("scopes", { mode: "json" }).$type<readonly string[]>().notNull(),
    createdAt: text("created_at").notNull(),
    expiresAt: text("expires_at").notNull(),
    usedAt: text("used_at"),
    revokedAt: text("revoked_at"),
  },
  (table) => [index("tokens_owner").on(table.owner)],
);

export const groups = sqliteTable("groups", {
  name: text("name").primaryKey(),
  createdAt: text("created_at").notNull(),
});

export const groupMembers = sqliteTable(
  "group_members",
  {
    group: text("group")
      .notNull()
      .references(() => groups.name, { onDelete: "cascade" }),
    reader: text("reader").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.group, table.reader] }),
    index("group_members_reader").on(table.reader),
  ],
);

/** The collections that the members of a group may see; `*` is each of them, those to come included. */
export const grants = sqliteTable(
  "grants",
  {
    group: text("group")
      .notNull()
      .references(() => groups.name, { onDelete: "cascade" }),
    collection: text("collection").notNull(),
    grantedAt: text("granted_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.group, table.collection] })],
);

/** Who changed, exported or granted what, and when. */
export const audit = sqliteTable(
  "audit",
  {
    key: integer("key").primaryKey({ autoIncrement: true }),
    at: text("at").notNull(),
    /** Null for who sits at the machine. */
    reader: text("reader"),
    name: text("name").notNull(),
    by: text("by").notNull(),
    token: text("token"),
    deed: text("deed").notNull(),
    /** What it was done to: a slug, a document, an account, a collection. */
    subject: text("subject").notNull(),
    details: text("details", { mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
    request: text("request"),
  },
  (table) => [index("audit_at").on(table.at)],
);
