import { and, asc, eq, gt, or } from "drizzle-orm";
import type { SearchRow } from "../store/rows";
import { documents, members, moves } from "../store/schema";
import type { Services } from "../store/services";
import { type Sight, toSightCondition } from "../store/sight";
import type { Transaction } from "../store/store";

/** What came, changed and went of a search's documents, as far as the store knows. */
export type ChangeLog = {
  readonly since: string;
  /** All that was noticed up to this time is in it, and nothing later. */
  readonly until: string;
  readonly new: readonly TitledDocument[];
  readonly changed: readonly TitledDocument[];
  readonly retagged: readonly TitledDocument[];
  readonly gone: readonly TitledDocument[];
};

/** A document by id, with its title as last read. */
export type TitledDocument = { readonly id: string; readonly title: string };

/**
 * What the store knows of a search's documents since a time, of those that are in sight. It is read while nobody writes, so that what is noticed
 * later has a later time than `until`. Documents whose tags differ only because they were read closely are re-tagged for
 * those who look, `withReread`; no message is about them.
 */
export async function readChangeLog(
  row: Pick<SearchRow, "key">,
  since: string,
  { store, clock }: Pick<Services, "store" | "clock">,
  sight: Sight,
  { withReread = false }: { readonly withReread?: boolean } = {},
): Promise<ChangeLog> {
  return store.transaction(async (open) => {
    const until = clock().toISOString();
    const moved = await readMoved(open, row.key, since, sight);
    const there = await readTouched(open, row.key, since, sight, withReread);
    return { since, until, ...toChanges(moved, there, since) };
  });
}

/** Whether nothing came, changed or went. */
export function isNothing(changes: ChangeLog): boolean {
  return [changes.new, changes.changed, changes.retagged, changes.gone].every((some) => some.length === 0);
}

type Moved = TitledDocument & { readonly kind: "gained" | "lost" };
type Touched = TitledDocument & { readonly changedSeen: string | null };

/** What came and went, in the order in which it was noticed. */
async function readMoved(
  store: Transaction,
  key: number,
  since: string,
  sight: Sight,
): Promise<readonly Moved[]> {
  return store
    .select({ id: documents.id, title: documents.title, kind: moves.kind })
    .from(moves)
    .innerJoin(documents, eq(documents.key, moves.document))
    .where(and(eq(moves.search, key), gt(moves.at, since), toSightCondition(sight)))
    .orderBy(asc(moves.key));
}

/** Documents it holds whose content or tags changed. */
async function readTouched(
  store: Transaction,
  key: number,
  since: string,
  sight: Sight,
  withReread: boolean,
): Promise<readonly Touched[]> {
  return store
    .select({ id: documents.id, title: documents.title, changedSeen: documents.changedSeen })
    .from(members)
    .innerJoin(documents, eq(documents.key, members.document))
    .where(
      and(
        eq(members.search, key),
        toSightCondition(sight),
        or(
          gt(documents.changedSeen, since),
          gt(documents.retaggedSeen, since),
          withReread ? gt(documents.rereadSeen, since) : undefined,
        ),
      ),
    );
}

/** A document that came and went again meanwhile is neither new nor gone. */
function toChanges(
  moved: readonly Moved[],
  touched: readonly Touched[],
  since: string,
): Pick<ChangeLog, "new" | "changed" | "retagged" | "gone"> {
  const histories = new Map<string, { title: string; first: string; last: string }>();
  for (const { id, title, kind } of moved)
    histories.set(id, { title, first: histories.get(id)?.first ?? kind, last: kind });
  const only = (kind: Moved["kind"]): TitledDocument[] =>
    [...histories].flatMap(([id, { title, first, last }]) =>
      first === kind && last === kind ? [{ id, title }] : [],
    );
  const came = only("gained");
  const isNew = new Set(came.map(({ id }) => id));
  const stayed = touched.filter(({ id }) => !isNew.has(id));
  const isChanged = ({ changedSeen }: Touched): boolean => (changedSeen ?? "") > since;
  const toPlain = ({ id, title }: Touched): TitledDocument => ({ id, title });
  return {
    new: came,
    changed: stayed.filter(isChanged).map(toPlain),
    retagged: stayed.filter((one) => !isChanged(one)).map(toPlain),
    gone: only("lost"),
  };
}
