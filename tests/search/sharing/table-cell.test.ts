import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { toTableCell } from "@/search/sharing/table-cell";

/** What the documentation says to do to have a text back. */
function fromTableCell(cell: string): string {
  return cell
    .replace(/^'(?='*[\t\r\n])/, "")
    .replace(/(^|[\r\n\t;])([^\S\r\n\t]*)'(?='*[=+\-@＝＋－＠﹦﹢﹣﹫])/g, "$1$2");
}

const SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫"];

describe("a cell of a table", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1", "'＝1"],
    ["  =1", "  '=1"],
    ["\u00a0=1", "\u00a0'=1"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["\n=1", "'\n'=1"],
    ["A title\n=1", "A title\n'=1"],
    ["A title\r\n+1", "A title\r\n'+1"],
    ["One; =1; @2", "One; '=1; '@2"],
    ["'=1", "''=1"],
    ["=", "'="],
  ])("is no formula: %j", (text, cell) => {
    expect(toTableCell(text)).toBe(cell);
    expect(fromTableCell(cell)).toBe(text);
  });

  it.each([
    ...["", "12", "3.5", "2024", "2024-10-22", "1e5", "50%", "a = b", "a@b.example", "Russia–North Korea"],
    ...[
      "for - against",
      "it’s",
      "'quoted'",
      "One; two",
      "C++",
      "北韓 ＝ 朝鮮",
      "https://a.example/?b=c",
      "line\nline",
    ],
  ])("is as it was: %j", (text) => {
    expect(toTableCell(text)).toBe(text);
  });

  it("holds, whatever the text is: nothing looks like a formula, and the text can be had back", () => {
    const piece = fc.constantFrom(
      ...SIGNS,
      "'",
      ";",
      "\t",
      "\r",
      "\n",
      " ",
      "\u3000",
      '"',
      ",",
      "a",
      "1",
      "\0",
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (value) => {
        const line = stringify([["1", toTableCell(value), "2"]], { record_delimiter: "\r\n" });
        const [row = []] = parse(line, { record_delimiter: "\r\n" }) as string[][];
        expect(row).toHaveLength(3);
        const cell = row[1] ?? "";
        for (const part of [cell, ...cell.split(/[\r\n\t;]/)])
          expect(SIGNS).not.toContain(part.replace(/^[^\S\r\n\t]+/, "").slice(0, 1));
        expect(cell).not.toMatch(/^[\t\r\n]/);
        expect(fromTableCell(cell)).toBe(value);
      }),
      { numRuns: 3_000, seed: 19 },
    );
  });
});
