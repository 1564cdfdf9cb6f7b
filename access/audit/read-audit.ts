import { and, desc, eq, gte, lt, or } from "drizzle-orm";
import { audit } from "@/saved/store/access-schema";
import type { Store } from "@/saved/store/store";
import type { Deed } from "../rules/deeds";

/** One line of the audit trail; `key` grows with each. */
export type AuditLine = typeof audit.$inferSelect;

/** Which lines are wanted. */
export type AuditQuery = {
  /** From then on, and before then: ISO 8601 in UTC. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Id of an account, or the name it had. */
  readonly reader?: string | undefined;
  readonly deed?: Deed | undefined;
  /** Only lines that are older than the one with this key: where the page before ended. */
  readonly below?: number | undefined;
  /** At most so many. */
  readonly size: number;
};

/** A page of the audit trail, newest first; `next` is `below` for the page after it, null where this is the last. */
export async function readAudit(
  store: Store,
  { since, until, reader, deed, below, size }: AuditQuery,
): Promise<{ readonly lines: readonly AuditLine[]; readonly next: number | null }> {
  const rows = await store
    .select()
    .from(audit)
    .where(
      and(
        since === undefined ? undefined : gte(audit.at, since),
        until === undefined ? undefined : lt(audit.at, until),
        reader === undefined ? undefined : or(eq(audit.reader, reader), eq(audit.name, reader)),
        deed === undefined ? undefined : eq(audit.deed, deed),
        below === undefined ? undefined : lt(audit.key, below),
      ),
    )
    .orderBy(desc(audit.key))
    .limit(size + 1);
  const lines = rows.slice(0, size);
  return { lines, next: rows.length > size ? (lines.at(-1)?.key ?? null) : null };
}
