import { audit } from "@/saved/store/access-schema";
import type { Store, Transaction } from "@/saved/store/store";
import type { Entry } from "../rules/deeds";
import type { Reader } from "../rules/reader";

/** Who does something, and in which request; null outside any. */
export type Doer = {
  readonly reader: Pick<Reader, "id" | "name" | "by" | "token">;
  readonly request: string | null;
};

/** Nothing that somebody types makes the trail grow without bounds. */
const LONGEST = 500;

/** Adds a line to the audit trail, inside the transaction of the deed: both are on disk, or neither. */
export async function writeAudit(
  open: Transaction,
  { reader, request }: Doer,
  { deed, subject, details = {} }: Entry,
  now: Date,
): Promise<void> {
  const { id, name, by, token } = reader;
  await open.insert(audit).values({
    at: now.toISOString(),
    reader: id,
    name: name.slice(0, LONGEST),
    by,
    token,
    deed,
    subject: subject.slice(0, LONGEST),
    details,
    request,
  });
}

/**
 * A store in which what a transaction does is written down with it: `toEntry` says what it did, by what it gives, or null
 * where that is nothing to write down.
 */
export function toAudited(
  store: Store,
  doer: Doer,
  toEntry: (answer: unknown) => Entry | null,
  clock: () => Date,
): Store {
  return {
    select: store.select.bind(store),
    all: store.all.bind(store),
    close: store.close,
    transaction: (work, config) =>
      store.transaction(async (open) => {
        const answer = await work(open);
        const entry = toEntry(answer);
        if (entry !== null) await writeAudit(open, doer, entry, clock());
        return answer;
      }, config),
  };
}
