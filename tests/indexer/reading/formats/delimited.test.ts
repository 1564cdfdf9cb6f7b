import iconv from "iconv-lite";
import { readDelimited } from "@/indexer/reading/formats/delimited";
import { bytesOf, onlyDraft } from "../../../support/reading";

const read = (text: string) => readDelimited(bytesOf(text));
const textsOf = (text: string) => read(text).drafts.map((draft) => draft.text);

describe("a table as text", () => {
  it("is a document a row, its fields named by the first row", () => {
    const draft = onlyDraft(
      read(
        "Key,Item Type,Publication Year,Author,Title,Publication Title,Date Added,Abstract Note\nAB12,book,2019,Lee; Ray,Tides,Inver Review,2026-01-01,The tides of Inver.\n",
      ),
    );
    expect(draft).toMatchObject({
      title: "Tides",
      publisher: "Inver Review",
      published: "2019",
      text: "The tides of Inver.",
      details: { Key: "AB12", "Item Type": "book", "Date Added": "2026-01-01" },
    });
  });

  it.each([
    ["commas", 'title,text\n"A, B",One\n'],
    ["semicolons, with commas in its cells", "title;text\nA, B;One\n"],
    ["tabs", "title\ttext\nA, B\tOne\n"],
    ["bars", "title|text\nA, B|One\n"],
    ["single quotation marks", "'title','text'\n'A, B','One'\n"],
    ["a sign that its first line says", "sep=;\ntitle;text\nA, B;One\n"],
    ["a byte order mark and the line ends of Windows", '\ufefftitle,text\r\n"A, B",One\r\n'],
  ])("is parted by %s", (_, text) => {
    expect(onlyDraft(read(text))).toMatchObject({ title: "A, B", text: "One" });
  });

  it.each([
    "Titel;Datum;Autor;Volltext\nDas Wehr;04.03.2024;Ute Sand;Es ist verkauft.\n",
    "Título;Fecha;Autor;Texto\nDas Wehr;04.03.2024;Ute Sand;Es ist verkauft.\n",
  ])("may name its columns in another language: %j", (text) => {
    expect(onlyDraft(read(text))).toMatchObject({
      title: "Das Wehr",
      published: "04.03.2024",
      authors: ["Ute Sand"],
      text: "Es ist verkauft.",
    });
  });

  it("takes a day of change in another language for no day of publication", () => {
    expect(
      onlyDraft(read("Änderungsdatum;Volltext\n04.03.2024;Es ist verkauft.\n")).published,
    ).toBeUndefined();
  });

  it("may have one column, whatever signs stand in it", () => {
    expect(textsOf("text\nOne, two; three\n")).toEqual(["One, two; three"]);
  });

  it("is read in its own character set", () => {
    const bytes = iconv.encode(
      "Titel;Text\nFähre;Über den Fluß fährt künftig eine größere Fähre.\n",
      "windows-1252",
    );
    expect(onlyDraft(readDelimited(bytes)).text).toBe("Über den Fluß fährt künftig eine größere Fähre.");
  });

  it("has line feeds, quotation marks and empty lines in its cells", () => {
    expect(textsOf('id,text\n1,"One\n\ntwo ""three"""\n2,A 5" pipe\n')).toEqual([
      'One\n\ntwo "three"',
      'A 5" pipe',
    ]);
  });

  it.each(["1703462528114626561", "1.10", "007", "1e400", "-0", "+5"])(
    "keeps every digit of %s",
    (number) => {
      const draft = onlyDraft(read(`id,version,text\n${number},${number},One\n`));
      expect(draft).toMatchObject({ id: number, details: { version: number } });
    },
  );

  it("names what cannot be read by its line in the file, and reads the others", () => {
    const { drafts, problems } = read(
      'id,text\n1,"One\ntwo"\n2\n\n3,Three,too much\n4,\n5,"Five\n6,"Six"\n7,"""Seven"", it\nsays"\n',
    );
    expect(drafts.map(({ id }) => id)).toEqual(["1", "7"]);
    expect(problems.map(({ line }) => line)).toEqual([8, 4, 6, 7]);
    for (const { reason } of problems) expect(reason).toMatch(/^\p{Lu}.*\.$/u);
  });

  it("names the line of a quotation mark that is never closed, and reads what stands above", () => {
    const { drafts, problems } = read('id,text\n1,One\n2,"Two\n3,Three\n');
    expect(drafts.map(({ text }) => text)).toEqual(["One"]);
    expect(problems).toEqual([{ line: 3, reason: expect.stringMatching(/closed nowhere/) }]);
  });

  it.each([
    ["no names in its first row", "1,One\n2,Two\n"],
    ["names without one for a text", "id,title\n1,One\n"],
  ])("is refused with %s", (_, text) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ line: 1, message: expect.stringMatching(/first row/) }),
    );
  });

  it("takes the columns that a map names", () => {
    const { drafts } = readDelimited(
      bytesOf("kop;lead;tekst;datum;date\nA;One;Two;2024-03-05;2026-01-01\n"),
      "",
      {
        fields: { title: ["kop"], text: ["lead", "tekst"], published: ["datum"] },
      },
    );
    expect(drafts).toMatchObject([
      { title: "A", text: "One\n\nTwo", published: "2024-03-05", details: { date: "2026-01-01" } },
    ]);
  });

  it("is read in linear time, whatever signs it is full of", () => {
    for (const sign of ['"', ",", '"x"y ', "'", "\n"]) {
      const start = performance.now();
      read(`id,text\n1,${sign.repeat(200_000 / sign.length)}\n`);
      expect(performance.now() - start).toBeLessThan(8_000);
    }
  });
});
