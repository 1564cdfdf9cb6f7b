import fc from "fast-check";
import { toFolded, toWordSpans } from "@/search/text/word-spans";
import { toWords } from "@/search/text/words";

function literals(text: string): string {
  return toWords(text)
    .map((word) => (word.breakBefore ? "| " : "") + word.literal)
    .join(" ");
}

function stems(text: string): string[] {
  return toWords(text).map((word) => word.stem);
}

describe("words", () => {
  it.each([
    ["Kim Jong-un", "kim jong un"],
    ["Moscow, Pyongyang", "moscow | pyongyang"],
    ["It ended. Then", "it ended | then"],
    ["one\n\ntwo", "one | two"],
    ["one\ntwo", "one two"],
    ["U.S. experts", "u s experts"],
    ["3,000 men at 08:35", "3 000 men at 08 35"],
    ["the “weak link” here", "the weak link here"],
    ["peace — war", "peace | war"],
    ["Russia–North Korea", "russia north korea"],
    ["Russia's", "russia s"],
    ["Zelenský naïve STRASSE straße", "zelensky naive strasse strasse"],
    ["北朝鮮", "北 朝 鮮"],
    ["мой Ёлка", "мой елка"],
    ["soft\u00adhyphen", "softhyphen"],
    ["pri\ue000vate", "private"],
    ["ｆｕｌｌ", "full"],
    ["Кам'янка Кам’янка Камʼянка Камʻянка", "кам янка кам янка кам янка кам янка"],
    ["ґрунт за́мок ёж його їжа", "грунт замок еж його їжа"],
    ["مُحَمَّد محمـد أحمد إلى آخر", "محمد محمد احمد الي اخر"],
    ["على علي القاهرة القاهره", "علي علي القاهره القاهره"],
    ["ｶﾞｷﾞ パ ﾊﾟ", "ガ ギ パ パ"],
    ["ایران ایک", "ايران ايك"],
    ["שָׁלוֹם", "שלום"],
    ["١٢٣ ۴۵۶", "123 456"],
    ["Mr. Ferrow of St. Anders, No. 23 v. Art. 5", "mr ferrow of st anders | no 23 v art 5"],
    [
      "Acme Inc. Tuesday, z. B. Berlin, d. h. sie, e.g. Texas",
      "acme inc tuesday | z b berlin | d h sie | e g texas",
    ],
    ["Call +1 (202) 555-0143 (home) or 2024 (300 came)", "call 1 202 555 0143 | home | or 2024 | 300 came"],
    ["一个. 北", "一 个 | 北"],
    ["Plan b. Then e. Or", "plan b | then e | or"],
    ["He said no. Then 5", "he said no | then 5"],
    ["He said no. 5 came", "he said no 5 came"],
    ["fine 👍🏽, ❤️", "fine 👍 | ❤"],
    ["Acme® ©2020", "acme 2020"],
  ])("reads %j as %s", (text, expected) => {
    expect(literals(text)).toBe(expected);
  });

  it("gives the forms of a word one stem", () => {
    expect(new Set(stems("munition munitions Munitions"))).toEqual(new Set([stems("munition")[0]]));
    expect(new Set(stems("Зеленский Зеленского")).size).toBe(1);
    expect(new Set(stems("젤렌스키 젤렌스키는")).size).toBe(1);
    expect(new Set(stems("민주주의 민주주의가 민주주의를")).size).toBe(1);
  });

  it("keeps news apart from new", () => {
    expect(new Set(stems("news new")).size).toBe(2);
  });

  it("counts offsets in UTF-16 units of the text as written", () => {
    const text = "💥 Зеленский said";
    expect(toWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "💥",
      "Зеленский",
      "said",
    ]);
  });

  it("folds what is folded to itself", () => {
    for (const text of ["İstanbul", "ŒUVRE", "Ǆ", "ΣΊΣΥΦΟΣ"])
      expect(toFolded(toFolded(text))).toBe(toFolded(text));
  });

  it("reads a megabyte without a space, lone surrogates and nothing at all", () => {
    expect(toWords("a".repeat(1_000_000))).toHaveLength(1);
    expect(() => toWords("\ud800a\udc00\0")).not.toThrow();
    expect(toWords("")).toEqual([]);
  });

  it("stand where they stand without their stems", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const spans = toWords(text).map(({ stem: _, ...span }) => span);
        expect(toWordSpans(text)).toEqual(spans);
      }),
      { numRuns: 1_000 },
    );
    expect(toWordSpans("Der Kreml, so Київ")).toHaveLength(4);
  });
});
