/** A year of four digits: those of the Buddhist calendar as ours; two digits as the nearest such year since 1970. */
export function toYear(written: string): string {
  const year = Number(written);
  if (written.length === 2) return String(year + (year < 70 ? 2000 : 1900));
  return year >= 2440 && year <= 2643 ? String(year - 543) : written;
}
