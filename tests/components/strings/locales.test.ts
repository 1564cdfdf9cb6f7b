import { toLocale, toPreferredLocale } from "@/components/strings/locales";

describe("the reader's language", () => {
  it.each([
    ["de", "de"],
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["fr, de;q=0.5", "de"],
    ["en;q=0.4, de;q=0.7", "de"],
    ["DE-ch", "de"],
    ["en-US,en;q=0.9,de;q=0.8", "en"],
    ["fr", "en"],
    ["de;q=0", "en"],
    ["*, de;q=0.1", "en"],
    ["; ,, q=x, de;q=x", "en"],
    ["", "en"],
    [null, "en"],
  ])("of Accept-Language %p is %s", (header, locale) => {
    expect(toPreferredLocale(header)).toBe(locale);
  });

  it("is read from a cookie only if it is one of ours", () => {
    expect(["de", "en", "fr", "toString", "", undefined].map(toLocale)).toEqual([
      "de",
      "en",
      null,
      null,
      null,
      null,
    ]);
  });
});
