import { readDateLine, toPublished } from "@/indexer/cleaning/published";

describe("a stated date", () => {
  it.each([
    ["2024-05-31T23:30:00-08:00", "2024-05-31"],
    ["2024-03-05 10:15:00", "2024-03-05"],
    ["31 May 2024", "2024-05-31"],
    ["Published: Friday, 31 May 2024", "2024-05-31"],
    ["31. Mai 2024, 10 Uhr", "2024-05-31"],
    ["31 de mayo de 2024", "2024-05-31"],
    ["20240306T101500Z", "2024-03-06"],
    ["1717200000", "2024-06-01"],
    ["May 2024", "2024-05"],
    ["2024", "2024"],
    ["1916-05-03", "1916-05-03"],
  ])("is read as written: %s", (written, value) => {
    expect(toPublished(written)).toEqual({ value, isInferred: false });
  });

  it("whose order the language tells is inferred", () => {
    expect(toPublished("03/04/2024", "de")).toEqual({ value: "2024-04-03", isInferred: true });
  });

  it.each([
    "undateable",
    "",
    "03/04/2024",
    "2024-02-30",
    "0001-01-01",
    "12 copies of the survey of 31 May 2024",
    "A survey that was made for the harbour council on 31 May 2024",
    "99999",
  ])("is unknown: %j", (written) => {
    expect(toPublished(written)).toBeNull();
  });
});

describe("a line that is a date", () => {
  it.each([
    ["2024.12.31 AM 08:35", "2024-12-31", ""],
    ["Tuesday, 31 December 2024", "2024-12-31", ""],
    ["Dienstag, 31. Dezember 2024, 10:15 Uhr", "2024-12-31", ""],
    ["Published: 31 December 2024", "2024-12-31", ""],
    ["Дата: 31 декабря 2024", "2024-12-31", ""],
    ["입력 2024년 12월 31일", "2024-12-31", ""],
    ["Published: December 2024", "2024-12", ""],
    ["Date: 31 December 2024 The weir", "2024-12-31", "The weir"],
  ])("is read: %s", (line, published, rest) => {
    expect(readDateLine(line)).toEqual({ published, rest });
  });

  it.each([
    "Updated: 31 December 2024",
    "Last updated on 31 December 2024, 10:15",
    "Stand: 31. Dezember 2024",
    "Zuletzt aktualisiert am 31. Dezember 2024",
    "Обновлено: 31 декабря 2024",
    "수정 2024.12.31",
  ])("is no day of publication where it is of a change: %s", (line) => {
    expect(readDateLine(line)).toEqual({ published: null, rest: "" });
  });

  it.each([
    "31 December 2024 was a cold day",
    "Updated rules came on 31 December 2024",
    "December 2024",
    "The weir, 31 December 2024",
    "03/04/2024",
    "2024",
  ])("is none: %s", (line) => {
    expect(readDateLine(line)).toBeNull();
  });
});
