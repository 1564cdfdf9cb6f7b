import { eld } from "eld/medium";
import { findLanguage } from "@/indexer/languages/find-language";

const TEXTS: Readonly<Record<string, string>> = {
  en: "The government said on Tuesday that the treaty had been signed by both countries after long talks.",
  de: "Die Regierung hat am Dienstag mitgeteilt, dass der Vertrag nach langen Gesprächen unterzeichnet worden ist.",
  fr: "Le gouvernement a annoncé mardi que le traité avait été signé par les deux pays après de longues discussions.",
  es: "El gobierno anunció el martes que el tratado había sido firmado por ambos países tras largas conversaciones.",
  uk: "Уряд повідомив у вівторок, що угоду після тривалих переговорів підписали обидві країни.",
  ru: "Правительство сообщило во вторник, что договор после долгих переговоров подписали обе страны.",
  ko: "정부는 긴 협상 끝에 두 나라가 조약에 서명했다고 화요일에 발표했다.",
  zh: "政府周二表示，经过长时间的谈判，两国已经签署了该条约。",
  ar: "أعلنت الحكومة يوم الثلاثاء أن البلدين وقعا على المعاهدة بعد محادثات طويلة.",
  el: "Η κυβέρνηση ανακοίνωσε την Τρίτη ότι η συνθήκη υπογράφηκε από τις δύο χώρες.",
};

describe("the language of a text", () => {
  it.each(Object.entries(TEXTS))("is known: %s", (language, text) => {
    expect(findLanguage(text)).toBe(language);
  });

  it("is what the package says with its data as objects, of every beginning of the texts", () => {
    const beginnings = Object.values(TEXTS).flatMap((text) =>
      Array.from({ length: Math.floor(text.length / 3) }, (_, at) => text.slice(0, 3 * at)),
    );
    const fromPackage = (text: string): string | null => {
      const { language, isReliable } = eld.detect(text);
      return language !== "" && isReliable() ? language : null;
    };
    expect(beginnings.map(findLanguage)).toEqual(beginnings.map(fromPackage));
  });

  it("is not made up", () => {
    expect(findLanguage("")).toBeNull();
    expect(findLanguage("1234 5678 – 90")).toBeNull();
    expect(findLanguage("xq zzkj qwv")).toBeNull();
  });
});
