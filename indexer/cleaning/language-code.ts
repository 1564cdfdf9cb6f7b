/** The ISO 639-1 code of a stated language; null where it is stated as something else. */
export function toLanguageCode(stated: string | undefined): string | null {
  const code = /^([a-z]{2})(?:[-_].*)?$/i.exec(stated?.trim() ?? "")?.[1]?.toLowerCase();
  if (code !== undefined) return code;
  return stated === undefined ? null : (CODES_BY_NAME.get(stated.trim().toLowerCase()) ?? null);
}

const CODES_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: "en",
    korean: "ko",
    russian: "ru",
    ukrainian: "uk",
    chinese: "zh",
    japanese: "ja",
    german: "de",
    french: "fr",
    spanish: "es",
  }),
);
