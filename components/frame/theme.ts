/** The cookie with the reader's choice of light. */
export const THEME_COOKIE = "theme";

/** The theme a cookie names; undefined leaves it to the system. */
export function toTheme(value: string | undefined): "light" | "dark" | undefined {
  return value === "light" || value === "dark" ? value : undefined;
}
