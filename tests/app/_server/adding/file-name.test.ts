import { toFreeName, toSafeName } from "@/app/_server/adding/file-name";

describe("the name under which a file is stored that somebody sent", () => {
  it.each([
    ["Report 3.pdf", "Report 3.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ada\\memo.docx", "memo.docx"],
    [".htaccess", "htaccess"],
    ["....", "document"],
    ["", "document"],
    ["a\u0000b\u202e#1?.txt", "a-b-1-.txt"],
    ["Über die Brücke.md", "Über die Brücke.md"],
    ["report.pdf.about.json", "report.pdf-about.json"],
    ["ABOUT.ABOUT.JSON", "ABOUT-about.json"],
  ])("%j is %j", (sent, stored) => {
    expect(toSafeName(sent)).toBe(stored);
  });

  it("is never longer than a system takes, with what is put beside it", () => {
    for (const sent of [`${"a".repeat(400)}.pdf`, `${"한".repeat(400)}.txt`, `a.${"b".repeat(400)}`])
      expect(Buffer.byteLength(`${toSafeName(sent)}.about.json`)).toBeLessThanOrEqual(255);
  });

  it("is that of no other file, whatever its ending and case, and never that of one which says how others are read", () => {
    expect(toFreeName("a.pdf", [])).toBe("a.pdf");
    expect(toFreeName("a.pdf", ["A.txt", "a-2.md"])).toBe("a-3.pdf");
    expect(toFreeName("fields.json", [])).toBe("fields-2.json");
  });
});
