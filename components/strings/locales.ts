/** The languages that Parallax speaks to its readers, each with how numbers and dates are written in it. */
export const LOCALES = { en: "en-GB", de: "de-DE" } as const;

export type Locale = keyof typeof LOCALES;

/** Each language by its own name. */
export const LOCALE_NAMES = { en: "English", de: "Deutsch" } as const satisfies Record<Locale, string>;

/** All of them; the first is for a reader who names none. */
export const LOCALE_KEYS = Object.keys(LOCALES) as readonly Locale[];

/** The cookie with the reader's choice of language. */
export const LOCALE_COOKIE = "lang";

/** The language that a cookie or a form names; null when it is none of ours. */
export function toLocale(value: string | null | undefined): Locale | null {
  return LOCALE_KEYS.find((locale) => locale === value) ?? null;
}

/** Of our languages the one that an `Accept-Language` header likes best; English when it names none of them. */
export function toPreferredLocale(header: string | null | undefined): Locale {
  const liked = (header ?? "").split(",").flatMap((part) => {
    const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const locale = tag === "*" ? "en" : toLocale(tag.split("-")[0]);
    const weight = parameters.find((piece) => piece.startsWith("q="))?.slice(2);
    const liking = weight === undefined ? 1 : Number(weight);
    return locale !== null && liking > 0 ? [{ locale, liking }] : [];
  });
  // The sort is stable: of equals the one named first.
  return liked.sort((a, b) => b.liking - a.liking)[0]?.locale ?? "en";
}
