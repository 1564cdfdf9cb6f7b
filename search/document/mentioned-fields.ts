/** The fields of the times that texts speak of, by how long these are: the days and months that one of each lasts. */
export const MENTIONED_LENGTHS = {
  mentionedDay: { days: 1, months: 0 },
  mentionedWeek: { days: 7, months: 0 },
  mentionedMonth: { days: 0, months: 1 },
  mentionedQuarter: { days: 0, months: 3 },
  mentionedYear: { days: 0, months: 12 },
  mentionedDecade: { days: 0, months: 120 },
  mentionedCentury: { days: 0, months: 1200 },
} as const;

export type MentionedField = keyof typeof MENTIONED_LENGTHS;
