/** What is written down in the audit trail: whatever changes, takes out or grants something, and who logs in. */
export const DEEDS = [
  "search.save",
  "search.import",
  "search.change",
  "search.delete",
  "link.put",
  "link.remove",
  "hook.add",
  "hook.remove",
  "hook.resume",
  "correction.save",
  "correction.undo",
  "export",
  "export.library",
  "document.add",
  "document.remove",
  "corpus.intake",
  "group.change",
  "grant.change",
  "account.add",
  "account.change",
  "account.remove",
  "token.add",
  "token.revoke",
  "login",
  "login.failed",
  "logout",
  /** Somebody searched: only where a house wants that. */
  "search",
] as const;

export type Deed = (typeof DEEDS)[number];

/** One deed as it is to be written down. */
export type Entry = {
  readonly deed: Deed;
  /** What it was done to: a slug, a document, an account, a collection; empty where that is the whole. */
  readonly subject: string;
  /** Counts, links, names of what changed; never a secret and never a text. */
  readonly details?: Readonly<Record<string, unknown>>;
};
