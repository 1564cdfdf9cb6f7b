/** How close hits stand: in full, or a line or two each, for who goes through hundreds. */
export const DENSITY_COOKIE = "density";
export type Density = "full" | "compact";

/** The density a cookie names; in full without one. */
export function toDensity(value: string | undefined): Density {
  return value === "compact" ? "compact" : "full";
}
