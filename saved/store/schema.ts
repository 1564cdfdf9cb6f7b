import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { LINK_KINDS, SAVED_MODES, VISIBILITIES } from "@/search/query/saved-search";

/** The tables of the store. A change here needs a migration: `npm run migration`. Times are ISO 8601 in UTC. */

const key = () => integer("key").primaryKey({ autoIncrement: true });
const searchOf = () =>
  integer("search")
    .notNull()
    .references(() => searches.key, { onDelete: "cascade" });
const documentOf = () =>
  integer("document")
    .notNull()
    .references(() => documents.key);

export const searches = sqliteTable("searches", {
  key: key(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  note: text("note").notNull(),
  link: text("link").notNull(),
  mode: text("mode", { enum: SAVED_MODES }).notNull(),
  /** The id of the account that saved it; null for who sat at the machine without a login. */
  owner: text("owner"),
  /** Who may see it besides its owner: nobody, the groups of `shares`, or every reader. */
  visibility: text("visibility", { enum: VISIBILITIES }).notNull().default("public"),
  /**
   * Slugs of the saved searches that its query names, written with the link; none for a frozen one, which holds documents.
   * Null in a row that an older version wrote, until the store is next opened.
   */
  namedSlugs: text("named_slugs", { mode: "json" }).$type<readonly string[]>(),
  createdAt: text("created_at").notNull(),
  updatedAt: text("updated_at").notNull(),
  /** Of the index when it was saved. */
  generation: text("generation").notNull(),
  /** How often its documents were brought up to date; of two refreshes at once the later starts anew. */
  refreshes: integer("refreshes").notNull(),
  /** Whether all its documents could be named; of a set too large for that no changes are written down. */
  complete: integer("complete", { mode: "boolean" }).notNull(),
  /** From when on it is known what it held. */
  knownSince: text("known_since").notNull(),
  refreshedGeneration: text("refreshed_generation").notNull(),
  /** Digest of the condition its documents met then: while it stays, only changed documents are checked. */
  refreshedCondition: text("refreshed_condition").notNull(),
});

/** The groups that a saved search is shared with. */
export const shares = sqliteTable(
  "shares",
  { search: searchOf(), group: text("group").notNull() },
  (table) => [primaryKey({ columns: [table.search, table.group] })],
);

export const links = sqliteTable(
  "links",
  {
    key: key(),
    from: integer("from")
      .notNull()
      .references(() => searches.key, { onDelete: "cascade" }),
    to: integer("to")
      .notNull()
      .references(() => searches.key, { onDelete: "cascade" }),
    kind: text("kind", { enum: LINK_KINDS }).notNull(),
    note: text("note").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (table) => [unique().on(table.from, table.to, table.kind), index("links_to").on(table.to)],
);

/** Every document that a saved search ever held, as it was at the last refresh. */
export const documents = sqliteTable("documents", {
  key: key(),
  id: text("id").notNull().unique(),
  title: text("title").notNull(),
  /** Of it depends who may see the title; null until a refresh wrote it down, and for what is in no index. */
  collection: text("collection"),
  /** When its content and its tags last changed, as the index has it. */
  changed: text("changed").notNull(),
  retagged: text("retagged").notNull(),
  /** When such a change was last noticed here; null while none was. */
  changedSeen: text("changed_seen"),
  retaggedSeen: text("retagged_seen"),
  /** The same of tags that differ only because the document was read closely: for who looks, not to be sent. */
  rereadSeen: text("reread_seen"),
});

/** The documents a search held at its last refresh. */
export const members = sqliteTable("members", { search: searchOf(), document: documentOf() }, (table) => [
  primaryKey({ columns: [table.search, table.document] }),
]);

/** The documents a frozen search was saved with. */
export const frozen = sqliteTable("frozen", { search: searchOf(), document: documentOf() }, (table) => [
  primaryKey({ columns: [table.search, table.document] }),
]);

/** What a search gained or lost, and when that was noticed. */
export const moves = sqliteTable(
  "moves",
  {
    key: key(),
    search: searchOf(),
    document: documentOf(),
    at: text("at").notNull(),
    kind: text("kind", { enum: ["gained", "lost"] }).notNull(),
  },
  (table) => [index("moves_search_at").on(table.search, table.at)],
);

/** Addresses that get messages about the changes of a search. */
export const hooks = sqliteTable(
  "hooks",
  {
    key: key(),
    /** What it is called outside; random. */
    id: text("id").notNull().unique(),
    search: searchOf(),
    url: text("url").notNull(),
    /** What messages to it are signed with. */
    secret: text("secret").notNull(),
    createdAt: text("created_at").notNull(),
    /** Up to this time its messages report what changed. */
    toldUntil: text("told_until").notNull(),
    /** Failed tries in a row, and why the last one failed. */
    failures: integer("failures").notNull(),
    failure: text("failure"),
    /** Before this time it is not tried again; null where nothing waits. */
    nextAt: text("next_at"),
    /** Since when it is given up until resumed; null while it is not. */
    pausedAt: text("paused_at"),
  },
  (table) => [index("hooks_next").on(table.nextAt), index("hooks_search").on(table.search)],
);

/** Up to when each digest reports what changed; one row a digest. */
export const digests = sqliteTable("digests", {
  name: text("name").primaryKey(),
  toldUntil: text("told_until").notNull(),
});

/** What this installation calls itself in the names it gives, in one row; random, made with the store. */
export const installation = sqliteTable("installation", { authority: text("authority").primaryKey() });
