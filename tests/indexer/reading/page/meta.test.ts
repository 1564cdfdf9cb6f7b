import { parseHTML } from "linkedom";
import { readMeta } from "@/indexer/reading/page/meta";

const read = (head: string) => readMeta(parseHTML(`<html><head>${head}</head><body></body></html>`).document);

describe("meta elements of a page", () => {
  it("are read under any attribute and in any case of letters", () => {
    const meta = read(
      '<META NAME="DC.Date" CONTENT="2024-03-04"><meta property="og:site_name" content=" River &amp;amp; Mail "><meta itemprop="inLanguage" content="de">',
    );
    expect(meta.get(["dc.date"])).toBe("2024-03-04");
    expect(meta.get(["OG:Site_Name"])).toBe("River & Mail");
    expect(meta.get(["inlanguage"])).toBe("de");
  });

  it("come in the order of the names asked for, and all of them", () => {
    const meta = read(
      '<meta name="citation_author" content="Ann"><meta name="author" content="Staff"><meta name="citation_author" content="Ben">',
    );
    expect(meta.all(["author", "citation_author"])).toEqual(["Staff", "Ann", "Ben"]);
    expect(meta.get(["author", "citation_author"])).toBe("Staff");
  });

  it("that are empty, or have no name, say nothing", () => {
    const meta = read('<meta name="author" content="  "><meta content="Ann"><meta name="author">');
    expect(meta.all(["author", ""])).toEqual([]);
  });
});
