import { findDates } from "@/indexer/reading/dates/find-dates";

const read = (text: string, language?: string) => findDates(text, { language }).map(({ value }) => value);

describe("dates that stand in a text", () => {
  it.each([
    ["5 May 2014", "2014-05-05"],
    ["Monday, May 5th, 2014 at 10:00", "2014-05-05"],
    ["Wed Oct 10 20:19:24 +0000 2018", "2018-10-10"],
    ["Mon, 02 Nov 2020 10:00:00 GMT", "2020-11-02"],
    ["12-Nov-20", "2020-11-12"],
    ["Sep 3 (Thu), 2020", "2020-09-03"],
    ["Freitag, 30. Okt. 2020", "2020-10-30"],
    ["Le 1er août 2019", "2019-08-01"],
    ["5 de enero de 2024", "2024-01-05"],
    ["5 d’abril de 2020", "2020-04-05"],
    ["5. května 2014", "2014-05-05"],
    ["31 Μαρτίου 2021", "2021-03-31"],
    ["24-го октября 2020 года", "2020-10-24"],
    ["12 листопада 2020 р.", "2020-11-12"],
    ["2020. gada 5. janvāris", "2020-01-05"],
    ["2020 m. sausio 5 d.", "2020-01-05"],
    ["2020. január 5., szerda", "2020-01-05"],
    ["20 Kasım 2020", "2020-11-20"],
    ["5 tháng 1, 2024", "2024-01-05"],
    ["30 ตุลาคม 2563", "2020-10-30"],
    ["٥ يناير ٢٠٢٤", "2024-01-05"],
    ["5 كانون الثاني 2024", "2024-01-05"],
    ["2014年5月31日", "2014-05-31"],
    ["2014년 5월 31일", "2014-05-31"],
    ["2020-11-02T23:30:00-08:00", "2020-11-02"],
    ["20201102T101500Z", "2020-11-02"],
    ["31/12/2020", "2020-12-31"],
    ["12/31/2020", "2020-12-31"],
    ["3.4.2020", "2020-04-03"],
    ["November 2020", "2020-11"],
    ["2020-10", "2020-10"],
  ])("are read as written: %s", (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it("take the order of day and month from the language, and say so", () => {
    expect(findDates("03/04/2021", { language: "en-US" })).toMatchObject([
      { value: "2021-03-04", isInferred: true },
    ]);
    expect(findDates("03/04/2021", { language: "fr" })).toMatchObject([
      { value: "2021-04-03", isInferred: true },
    ]);
    expect(findDates("03/04/2021", { language: "en-GB" })).toMatchObject([{ value: "2021-04-03" }]);
    expect(findDates("13/04/2021", { language: "en-US" })).toMatchObject([
      { value: "2021-04-13", isInferred: false },
    ]);
  });

  it("take it from another date of the same text", () => {
    expect(findDates("03/04/2021", { order: "month-first", language: "fr" })).toMatchObject([
      { value: "2021-03-04" },
    ]);
  });

  it("come in their order, with their places", () => {
    expect(findDates("from May 2014 to 2 June 2015")).toMatchObject([
      { value: "2014-05", at: 5 },
      { value: "2015-06-02", at: 17 },
    ]);
  });
});

describe("what is no date", () => {
  it.each([
    ["could be either way round", "03/04/2021", ""],
    ["could be either way round in English", "03/04/2021", "en"],
    ["does not exist", "31 February 2021, 2021-02-30", ""],
    ["is a number of something else", "10.0.12.2020, 1.2.3.4, 555-2020-10-1234", ""],
    ["is an address of a machine", "192.168.1.2020", ""],
    ["has no year", "5 May at 10:00", ""],
    ["is a word of a month alone", "He may march on in August", ""],
    ["is a time", "May 12:30", ""],
    ["is unknown", "undateable", ""],
  ])("is not read: what %s", (_, text, language) => {
    expect(read(text, language)).toEqual([]);
  });

  it.each(["2020-", "1 ", "may ", "1.1.", " ", "5 de ", "5 May ", "de "])(
    "takes no time: a long row of %j",
    (piece) => {
      const start = performance.now();
      findDates(piece.repeat(200_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(2_500);
    },
  );
});
