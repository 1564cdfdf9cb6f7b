/** How much of each hit is shown: all, or a line or two, for readers who go through hundreds. */
export const DENSITY_COOKIE = "density";
export type Density = "full" | "compact";

/** The density a cookie names; in full without one. */
export function toDensity(value: string | undefined): Density {
  return value === "compact" ? "compact" : "full";
}
