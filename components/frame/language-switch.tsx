import { usePathname, useSearchParams } from "next/navigation";
import { LOCALE_KEYS, LOCALE_NAMES } from "../strings/locales";
import { useStrings } from "../strings/use-strings";

/** The page in another language: a form, since it changes a cookie, and works without script. */
export function LanguageSwitch() {
  const { lang } = useStrings();
  const path = usePathname();
  const search = useSearchParams().toString();
  const back = search === "" ? path : `${path}?${search}`;
  return LOCALE_KEYS.filter((locale) => locale !== lang).map((locale) => (
    <form key={locale} method="post" action="/language">
      <input type="hidden" name="back" value={back} />
      <button
        type="submit"
        name="to"
        value={locale}
        lang={locale}
        className="text-button"
        title={LOCALE_NAMES[locale]}
      >
        <span className="max-rail:hidden">{LOCALE_NAMES[locale]}</span>
        <span className="rail:hidden">{locale.toUpperCase()}</span>
      </button>
    </form>
  ));
}
