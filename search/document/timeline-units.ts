import type { IndexedDocument } from "./indexed-document";

/** Units of a timeline, coarse to fine. */
export const TIMELINE_UNITS = ["decade", "year", "month", "day"] as const;
export type TimelineUnit = (typeof TIMELINE_UNITS)[number];

/** The field of the date of publication cut to each unit, coarse to fine. Every dated document has a value in each. */
export const PUBLISHED_FIELDS = {
  decade: "publishedDecade",
  year: "publishedYear",
  month: "publishedMonth",
  day: "publishedDay",
} as const satisfies Record<TimelineUnit, keyof IndexedDocument>;

/** The field of the times that a text speaks of in each unit, coarse to fine. */
export const MENTIONED_FIELDS = {
  decade: "mentionedDecades",
  year: "mentionedYears",
  month: "mentionedMonths",
} as const satisfies Partial<Record<TimelineUnit, keyof IndexedDocument>>;

export const TIMELINE_FIELDS = Object.values(PUBLISHED_FIELDS);
export const MENTIONED_TIMELINE_FIELDS = Object.values(MENTIONED_FIELDS);
