import { LOCALES, type Locale } from "./locales";

/** Days, weeks, months, years, as relative dates write them. */
export type RelativeUnit = "d" | "w" | "m" | "y";

/** Numbers, times and names of languages as one language writes them. Times are in UTC. */
export type Formats = {
  /** As an attribute `lang` has it. */
  readonly lang: Locale;
  readonly number: (value: number) => string;
  /** With two decimals. */
  readonly figure: (value: number) => string;
  /** A share of 1, with two digits that mean something. */
  readonly percent: (share: number) => string;
  /** The size of a file, in the unit that reads best. */
  readonly bytes: (size: number) => string;
  readonly day: (date: Date) => string;
  readonly month: (date: Date) => string;
  /** A day with its time. */
  readonly moment: (date: Date) => string;
  /** A language by its name; a code nobody knows stands for itself. */
  readonly languageName: (code: string) => string;
};

/** The formats of a language. What they are made with is made here, once. */
export function toFormats(lang: Locale): Formats {
  const locale = LOCALES[lang];
  const numbers = new Intl.NumberFormat(locale);
  const figures = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumSignificantDigits: 2 });
  const date = { month: "short", year: "numeric", timeZone: "UTC" } as const;
  const days = new Intl.DateTimeFormat(locale, { ...date, day: "numeric" });
  const months = new Intl.DateTimeFormat(locale, date);
  const moments = new Intl.DateTimeFormat(locale, {
    ...date,
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  const languages = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
  return {
    lang,
    number: (value) => numbers.format(value),
    figure: (value) => figures.format(value),
    percent: (share) => percents.format(share),
    bytes: (size) => toBytes(size, locale),
    day: (moment) => days.format(moment),
    month: (moment) => months.format(moment),
    moment: (moment) => moments.format(moment),
    languageName: (code) => {
      try {
        return languages.of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function toBytes(size: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, size < 1 ? 0 : Math.floor(Math.log10(size) / 3));
  // The short name of a byte has no plural in English.
  const unitDisplay = step === 0 ? "long" : "short";
  const unit = UNITS[step] ?? "byte";
  const format = { style: "unit", unit, unitDisplay, maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(locale, format).format(size / 1_000 ** step);
}
