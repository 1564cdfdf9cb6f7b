import type { Token } from "../text/tokens";

const AMERICA = new Set("u.s. us america american americans washington".split(" "));
const LAWMAKERS = new Set("congress republicans democrats".split(" "));

/** Whether words of a text name America. "Us" in small letters is a pronoun. */
export function speaksOfAmerica(tokens: readonly Token[]): boolean {
  return tokens.some(({ text, lower }) => AMERICA.has(lower) && text !== "us");
}

/** Whether a text names those who make America's laws; "Christian Democrats" make those of others. */
export function speaksOfAmericanLawmakers(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ lower }, at) =>
      LAWMAKERS.has(lower) && !/^(?:christian|social|liberal|free)$/.test(tokens[at - 1]?.lower ?? ""),
  );
}
