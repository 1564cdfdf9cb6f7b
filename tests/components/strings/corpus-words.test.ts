import { corpusDe } from "@/components/strings/corpus-de";
import { corpusEn } from "@/components/strings/corpus-en";
import { isContainer } from "@/indexer/reading/format-of-name";
import { READERS } from "@/indexer/reading/readers";

type Format = keyof typeof READERS;

describe("names of kinds of file", () => {
  /** What holds other files is no document's kind, and old files of Office are never read. */
  const formats = (Object.keys(READERS) as Format[]).filter(
    (format) => !isContainer(format) && format !== "old-office",
  );

  it.each([
    ["English", corpusEn],
    ["German", corpusDe],
  ])("are there for every kind that is read, and for no other, in %s", (_, words) => {
    expect(Object.keys(words.formats).sort()).toEqual([...formats].sort());
    expect(new Set(Object.values(words.formats)).size).toBe(formats.length);
  });
});
