import { withCompounds } from "@/search/collection/compounds";
import { toKnownWords } from "@/search/collection/known-words";
import { openVocabularyBook } from "@/search/collection/vocabulary-book";
import { atOnce } from "@/search/matching/let-others";
import { parseQuery } from "@/search/query/parser";
import { toQueryText } from "@/search/query/tree";
import { toWords } from "@/search/text/words";

const book = openVocabularyBook();
for (const text of [
  "An e-mail and an email about the F-16; they may-be saw maybe",
  "They sent a test-ban treaty of 3,000 and 3000 pages",
  "Call 030-1234567, 0301234567 or 030 123 4567; the nowhere man is now here",
  "Hawaiʻi and Hawaii, Qur’an, O'Neil and ONeil, 50 U.S.C. and USC; she'll sell a shell, well, we'll see",
  "Two MiG-29s, a MiG-31 and F-117s in mid-1990 and the mid-1990s; B52s",
  "Call +1 (202) 555-0143, pay DE89 3704 0044 0532 0130 00 or GB29NWBK60161331926819",
])
  book.add(toWords(text), "all");
const vocabulary = toKnownWords(book.vocabulary());

function spelt(text: string): string {
  return toQueryText(atOnce(withCompounds(parseQuery(text).tree, vocabulary)));
}

describe("a bare word", () => {
  it.each([
    ["email", "email OR e-mail"],
    ["e-mail", "e-mail OR email"],
    ["e mail", "e mail OR email OR e-mail"],
    ["F16", "F16 OR f-16"],
    ["f-16", "f-16"],
    ["MiG-29", "MiG-29 OR mig-29s"],
    ["MiG-31s", "MiG-31s OR mig-31"],
    ["F117", "F117 OR f-117s"],
    ["B-52", "B-52 OR b52s"],
    ["testban", "testban OR test-ban"],
    ["3,000", "3,000 OR 3000"],
    ["3000", "3000 OR 3-000"],
    ["0301234567", "0301234567 OR 030-123-4567 OR 030-1234567"],
    ["030 1234567", "030 1234567 OR 0301234567 OR 030-123-4567 OR 030-1234567"],
    ["2025550143", "2025550143 OR 202-555-0143"],
    ["DE89370400440532013000", "DE89370400440532013000 OR de89-3704-0044-0532-0130-00"],
    ["GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19 OR gb29nwbk60161331926819"],
    ["title:email", "title:email OR title:e-mail"],
    ["-email", "-(email OR e-mail)"],
    ["Hawaii", "Hawaii OR hawai-i"],
    ["Hawai'i", "Hawai'i OR hawaii"],
    ["Quran", "Quran OR qur-an"],
    ["Qur'an", "Qur'an"],
    ["ONeil", "ONeil OR o-neil"],
    ["O’Neil", "O’Neil OR oneil"],
    ["USC", "USC OR u-s-c"],
    ["U.S.C.", "U.S.C OR usc"],
  ])("%s stands for its other spellings", (text, expected) => {
    expect(spelt(text)).toBe(expected);
  });

  it.each([
    '"email"',
    '"e-mail"',
    "mid-1990",
    "mid-1990s",
    "1990s",
    "now here",
    "nowhere",
    "emai*",
    "mail e",
    "treaty pages",
    "2024",
    "ban",
    "shell",
    "well",
    "we'll",
    '"Hawaii"',
  ])("%s stands for nothing else", (text) => {
    expect(spelt(text)).toBe(text);
  });

  it("stands for it no more when the last document that had it went", () => {
    const other = openVocabularyBook();
    other.add(toWords("An e-mail"), "all");
    other.add(toWords("e mail email"), "all");
    other.remove(toWords("An e-mail"), "all");
    expect(
      toQueryText(atOnce(withCompounds(parseQuery("email").tree, toKnownWords(other.vocabulary())))),
    ).toBe("email");
  });
});
