import { and, inArray, type SQL, sql } from "drizzle-orm";
import type { Granted } from "@/search/document/granted";
import { documents } from "./schema";

/** Which of the documents that are stored of a saved search somebody is shown. */
export type Sight = {
  readonly granted: Granted;
  /** Only these, where its query finds other documents for them than were stored; null for all. */
  readonly ids: ReadonlySet<string> | null;
};

/** All that are stored. */
export const WHOLE_SIGHT: Sight = { granted: "all", ids: null };

/**
 * Documents of granted collections, as a condition on their rows; undefined for all. One whose collection was never
 * written down is of none.
 */
export function toGrantedCondition(granted: Granted): SQL | undefined {
  return granted === "all" ? undefined : inArray(documents.collection, [...granted]);
}

/** The documents of a sight, as a condition on their rows. */
export function toSightCondition({ granted, ids }: Sight): SQL | undefined {
  const isAmong =
    ids === null
      ? undefined
      : sql`${documents.id} in (select value from json_each(${JSON.stringify([...ids])}))`;
  return and(toGrantedCondition(granted), isAmong);
}
