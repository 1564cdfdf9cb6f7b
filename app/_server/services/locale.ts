import "server-only";
import { cookies, headers } from "next/headers";
import { aboutDe } from "@/components/strings/about-de";
import { type AboutWords, aboutEn } from "@/components/strings/about-en";
import { accountDe } from "@/components/strings/account-de";
import { type AccountWords, accountEn } from "@/components/strings/account-en";
import { corpusDe } from "@/components/strings/corpus-de";
import { type CorpusWords, corpusEn } from "@/components/strings/corpus-en";
import { de } from "@/components/strings/de";
import { en, type Strings } from "@/components/strings/en";
import { LOCALE_COOKIE, type Locale, toLocale, toPreferredLocale } from "@/components/strings/locales";

const ALL = { en, de } as const satisfies Record<Locale, Strings>;

/** The reader's language: the one chosen here, or else the one that the browser prefers. */
export async function readLocale(): Promise<Locale> {
  const chosen = toLocale((await cookies()).get(LOCALE_COOKIE)?.value);
  return chosen ?? toPreferredLocale((await headers()).get("accept-language"));
}

/** The words of the reader's language, for what the server says by itself. Components have `useStrings`. */
export async function readStrings(): Promise<Strings> {
  return ALL[await readLocale()];
}

/** The words of the page about the corpus. */
export async function readCorpusWords(): Promise<CorpusWords> {
  return { en: corpusEn, de: corpusDe }[await readLocale()];
}

/** The words of the page about tags. */
export async function readAboutWords(): Promise<AboutWords> {
  return { en: aboutEn, de: aboutDe }[await readLocale()];
}

/** The words of the pages to log in and of an account. */
export async function readAccountWords(): Promise<AccountWords> {
  return { en: accountEn, de: accountDe }[await readLocale()];
}
