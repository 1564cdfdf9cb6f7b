import { createHash } from "node:crypto";
import { and, eq, isNull, lte, or } from "drizzle-orm";
import { toSavedPath } from "@/search/query/paths";
import { toReason } from "@/system/files";
import type { Settings } from "@/system/settings";
import { type ChangeLog, isNothing, readChangeLog } from "../following/change-log";
import { readOwnersSight } from "../following/owner";
import type { SearchRow } from "../store/rows";
import { hooks, searches } from "../store/schema";
import type { Services } from "../store/services";
import { send } from "./send";

/** Seconds before each further try: a minute to half a day, then it is given up. */
const BACK_OFF = [60, 300, 1_800, 7_200, 18_000, 43_200] as const;
/** While a message is under way no other process sends it, in milliseconds. */
const LEASE = 60_000;
/** Documents named in a message of each kind; the counts are of all. */
const MOST_NAMED = 500;
/** The receiver says that it wants no more. */
const GONE = 410;

type HookRow = typeof hooks.$inferSelect;
type Followed = Pick<SearchRow, "key" | "slug" | "name" | "owner">;
/** What sending needs from outside. */
type Sending = Pick<Services, "store" | "clock" | "readReaderOf"> &
  Pick<Settings, "address" | "privateHooks">;

/**
 * Sends to every webhook that is due what changed in its search since its last message, of the documents that the owner of
 * the search may see; one whose owner is gone is paused. Returns how many were sent.
 */
export async function sendDue(sending: Sending): Promise<number> {
  const { store, clock } = sending;
  const now = clock().toISOString();
  const due = await store
    .select({ hook: hooks, search: searches })
    .from(hooks)
    .innerJoin(searches, eq(searches.key, hooks.search))
    .where(and(isNull(hooks.pausedAt), or(isNull(hooks.nextAt), lte(hooks.nextAt, now))));
  const sent = await Promise.all(due.map(({ hook, search }) => sendOne(hook, search, sending)));
  return sent.filter(Boolean).length;
}

async function sendOne(hook: HookRow, search: Followed, sending: Sending): Promise<boolean> {
  const sight = await readOwnersSight(search, sending);
  if (sight === null) return pause(hook, sending);
  const changes = await readChangeLog(search, hook.toldUntil, sending, sight);
  if (isNothing(changes) || !(await take(hook, sending))) return false;
  const failure = await trySend(hook, search, changes, sending);
  const result =
    failure === null
      ? { toldUntil: changes.until, failures: 0, failure: null, nextAt: null }
      : toFailed(hook, failure, sending.clock());
  await sending.store.transaction((open) => open.update(hooks).set(result).where(eq(hooks.key, hook.key)));
  return failure === null;
}

/** Nothing is sent for somebody who is no reader any more. */
async function pause({ key }: HookRow, { store, clock }: Sending): Promise<false> {
  const failure = "The account that saved this search is gone or disabled.";
  const paused = { failure, pausedAt: clock().toISOString(), nextAt: null };
  await store.transaction((open) => open.update(hooks).set(paused).where(eq(hooks.key, key)));
  return false;
}

/** Of several processes one sends the message: the hook must still be as it was read, untaken and with nothing sent since. */
async function take({ key, nextAt, toldUntil }: HookRow, { store, clock }: Sending): Promise<boolean> {
  const lease = new Date(clock().getTime() + LEASE).toISOString();
  const isUntaken = nextAt === null ? isNull(hooks.nextAt) : eq(hooks.nextAt, nextAt);
  const taken = await store.transaction((open) =>
    open
      .update(hooks)
      .set({ nextAt: lease })
      .where(and(eq(hooks.key, key), eq(hooks.toldUntil, toldUntil), isUntaken))
      .returning(),
  );
  return taken.length > 0;
}

type Failed = { readonly reason: string; readonly isFinal: boolean };

async function trySend(
  hook: HookRow,
  search: Followed,
  changes: ChangeLog,
  { clock, address, privateHooks }: Sending,
): Promise<Failed | null> {
  const message = {
    url: hook.url,
    secret: hook.secret,
    id: toMessageId(hook, changes),
    at: clock(),
    body: JSON.stringify(toBody(search, changes, address)),
  };
  try {
    const status = await send(message, privateHooks);
    if (status >= 200 && status < 300) return null;
    return { reason: `It answered ${status}.`, isFinal: status === GONE };
  } catch (error) {
    return { reason: `It did not answer (${toReason(error)}).`, isFinal: false };
  }
}

/**
 * The same for every try at the same changes, so that a receiver knows a repeated message; another once more has
 * happened, since one that drops what it knows would drop that too.
 */
function toMessageId({ id }: HookRow, { until: _, ...changes }: ChangeLog): string {
  return `${id}-${createHash("sha256").update(JSON.stringify(changes)).digest("hex").slice(0, 32)}`;
}

function toFailed(hook: HookRow, { reason, isFinal }: Failed, now: Date) {
  const pause = BACK_OFF[hook.failures];
  const isOver = isFinal || pause === undefined;
  return {
    failures: hook.failures + 1,
    failure: reason,
    nextAt: isOver ? null : new Date(now.getTime() + pause * 1000).toISOString(),
    pausedAt: isOver ? now.toISOString() : null,
  };
}

function toBody({ slug, name }: Followed, changes: ChangeLog, address: string) {
  const { since, until, ...kinds } = changes;
  const named = Object.entries(kinds).map(([kind, some]) => [kind, some.slice(0, MOST_NAMED)]);
  const counts = Object.entries(kinds).map(([kind, some]) => [kind, some.length]);
  const page = `${address}${toSavedPath(slug)}?since=${encodeURIComponent(since)}`;
  return {
    type: "saved-search.changed",
    timestamp: until,
    data: {
      slug,
      name,
      page,
      since,
      until,
      counts: Object.fromEntries(counts),
      ...Object.fromEntries(named),
    },
  };
}
