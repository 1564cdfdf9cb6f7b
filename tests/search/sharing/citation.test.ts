import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { type Citable, type CitationFormat, toCitation } from "@/search/document/citation";

const ARTICLE: Citable = {
  id: "wire-x_1",
  title: "Путин & 김정은: 100% of {pact}",
  authors: ["Marta Oseivand", "Kim, Min"],
  publisher: "YTN & Co",
  published: "2024-10-22",
  language: "ko",
  url: "https://example.org/a_b?c=1&d=%20#e",
  inferred: [],
};

const NOTHING_TOLD: Citable = {
  ...ARTICLE,
  authors: [],
  publisher: null,
  published: null,
  language: null,
  url: null,
};

/** What a reference manager makes of it. */
function readBack(format: CitationFormat, document: Citable) {
  const { data } = new Cite(toCitation(format, document));
  if (data.length !== 1 || data[0] === undefined) throw new Error(`${data.length} entries were read.`);
  return data[0];
}

describe("a citation", () => {
  it("as a line has what is known, in an order that readers know", () => {
    expect(toCitation("text", ARTICLE)).toBe(
      "Marta Oseivand; Kim, Min, “Путин & 김정은: 100% of {pact}”, YTN & Co, 2024-10-22, https://example.org/a_b?c=1&d=%20#e",
    );
    expect(toCitation("text", NOTHING_TOLD)).toBe("“Путин & 김정은: 100% of {pact}”");
  });

  it("brackets in a line what a rule supplied, and notes it elsewhere", () => {
    const inferred: Citable = { ...NOTHING_TOLD, publisher: "YTN", inferred: ["publisher"] };
    expect(toCitation("text", inferred)).toBe("“Путин & 김정은: 100% of {pact}”, [YTN]");
    const note = "Not stated by the document, inferred: publisher";
    expect(readBack("bibtex", inferred).note).toBe(note);
    expect(toCitation("ris", inferred)).toContain(`N1  - ${note}`);
  });

  it("as BibTeX is read back whole", () => {
    expect(readBack("bibtex", ARTICLE)).toMatchObject({
      title: ARTICLE.title,
      author: [
        { family: "Oseivand", given: "Marta" },
        { family: "Kim", given: "Min" },
      ],
      "container-title": "YTN & Co",
      issued: { "date-parts": [[2024, 10, 22]] },
      URL: ARTICLE.url,
      language: "ko",
    });
  });

  it("as RIS is read back whole", () => {
    expect(readBack("ris", ARTICLE)).toMatchObject({
      id: ARTICLE.id,
      title: ARTICLE.title,
      "container-title": "YTN & Co",
      URL: ARTICLE.url,
      language: "ko",
    });
    expect(toCitation("ris", ARTICLE).split("\r\n")).toEqual(
      expect.arrayContaining(["AU  - Marta Oseivand", "AU  - Kim, Min", "DA  - 2024/10/22/", "ER  - "]),
    );
  });

  it.each([
    ["Ministry of Ports, Rivers and Lakes"],
    ["Quill & Parchment"],
    ["Reuters"],
    ["김정은"],
    ["Perry Orr Jr."],
    ["Perry Orr, Jr."],
    ["Orr, Perry III"],
    ["José Ortega y Gasset"],
    ["The {Harbour} Ledger, Inc."],
  ])("takes no name apart in BibTeX that is not surely a forename and a surname: %s", (name) => {
    const document = { ...ARTICLE, authors: [name, "Jelko van der Berg"] };
    expect(readBack("bibtex", document).author).toEqual([
      { family: name },
      { given: "Jelko", family: "Berg", "non-dropping-particle": "van der" },
    ]);
    expect(toCitation("bibtex", document)).toContain(" and Jelko van der Berg},");
  });

  it("gives each author a line in RIS, a body that has commas too", () => {
    const authors = ["Ministry of Ports, Rivers and Lakes", "Marta Oseivand"];
    const lines = toCitation("ris", { ...ARTICLE, authors }).split("\r\n");
    expect(lines.filter((line) => line.startsWith("AU"))).toEqual(authors.map((name) => `AU  - ${name}`));
    expect(toCitation("ris", NOTHING_TOLD)).not.toContain("AU  -");
    expect(toCitation("bibtex", NOTHING_TOLD)).not.toContain("author");
  });

  it.each(["Weirs { unbound", "a } b", "}{ {{x} \\{", "{"])(
    "has as many braces open as close in BibTeX: %s",
    (title) => {
      const entry = toCitation("bibtex", { ...ARTICLE, title, authors: [title], publisher: title });
      let depth = 0;
      // As BibTeX counts them: a backslash before one makes no difference.
      for (const [brace] of entry.matchAll(/[{}]/g)) {
        depth += brace === "{" ? 1 : -1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(entry).not.toContain("undefined");
    },
  );

  it.each([
    ["2024", [2024], "2024///"],
    ["2024-10", [2024, 10], "2024/10//"],
  ])("claims no more of a date than is known: %s", (published, parts, day) => {
    const document = { ...ARTICLE, published };
    expect(readBack("bibtex", document).issued).toEqual({ "date-parts": [parts] });
    expect(toCitation("ris", document)).toContain(`DA  - ${day}`);
  });

  it.each(["bibtex", "ris"] as const)("keeps any title in one entry: %s", (format) => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const read = readBack(format, { ...NOTHING_TOLD, title: `A ${title} z` });
        expect(read.title?.startsWith("A")).toBe(true);
        expect(read.title?.endsWith("z")).toBe(true);
      }),
    );
  });
});
