/** When a reader last visited each saved search, in cookies of the reader's browser. */

/** A year, in seconds. */
const LASTS = 31_536_000;

function toName(slug: string): string {
  return `seen.${encodeURIComponent(slug)}`;
}

/** The time of the visit, ISO 8601 in UTC; null where there is none. */
export function readLastVisit(
  cookies: { readonly get: (name: string) => { readonly value: string } | undefined },
  slug: string,
): string | null {
  const time = new Date(cookies.get(toName(slug))?.value ?? "");
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** The cookie of a visit. */
export function toLastVisitCookie(slug: string, time: Date): string {
  return `${toName(slug)}=${time.toISOString()}; Path=/; Max-Age=${LASTS}; SameSite=Lax; HttpOnly`;
}
