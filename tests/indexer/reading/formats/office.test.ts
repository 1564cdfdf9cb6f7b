import { toOfficeReader } from "@/indexer/reading/formats/office";
import {
  aDocx,
  anEpub,
  anOdf,
  anXlsx,
  aPptx,
  aWordParagraph,
  aWordTable,
  aZip,
} from "../../../support/office";
import { bytesOf, onlyDraft, paragraphsOf } from "../../../support/reading";

type Format = Parameters<typeof toOfficeReader>[0];

const read = async (format: Format, bytes: Uint8Array) => toOfficeReader(format)(bytes, "");
const draftOf = async (format: Format, bytes: Uint8Array) => onlyDraft(await read(format, bytes));

const RUNS =
  '<w:p><w:r><w:t xml:space="preserve">It was op</w:t></w:r><w:del w:id="1"><w:r><w:delText>posed</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>ened</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r></w:p>';

describe("a Word file", () => {
  it("gives paragraphs, tables and notes in reading order, and who wrote it", async () => {
    const body =
      aWordParagraph("The bridge", "Heading1") +
      RUNS +
      aWordTable([
        ["Port", "Ships"],
        ["Inver", "12"],
      ]) +
      aWordParagraph("After it.");
    const properties = { title: "The bridge", creator: "Ann Lee; Bo Ray", language: "en-GB" };
    const draft = await draftOf("docx", aDocx(body, properties, ["So the minutes say."]));
    expect(draft).toMatchObject({
      title: "The bridge",
      authors: ["Ann Lee", "Bo Ray"],
      language: "en-GB",
      isLoose: false,
    });
    expect(paragraphsOf(draft.text)).toEqual([
      "It was opened.",
      "Port Ships",
      "Inver 12",
      "After it.",
      "So the minutes say.",
    ]);
  });

  it("has its first heading for title where it states none, and keeps a heading that is another", async () => {
    const body = aWordParagraph("The bridge", "Heading1") + aWordParagraph("Text.");
    expect(await draftOf("docx", aDocx(body))).toMatchObject({ title: "The bridge", text: "Text." });
    const other = await draftOf("docx", aDocx(body, { title: "Minutes" }));
    expect(other).toMatchObject({ title: "Minutes", text: "The bridge\n\nText." });
  });

  it.each(["Microsoft Word - draft3.docx", "Untitled", "Document1"])(
    "has no title that its program gave: %s",
    async (title) => {
      const draft = await draftOf("docx", aDocx(aWordParagraph("Text."), { title }));
      expect(draft).toMatchObject({ title: undefined, isLoose: true });
    },
  );

  it("was not published on the days of its file", async () => {
    const draft = await draftOf("docx", aDocx(aWordParagraph("Text.")));
    expect(draft.published).toBeUndefined();
    expect(JSON.stringify(draft)).not.toMatch(/200[12]/);
  });
});

describe("an OpenDocument text", () => {
  it("gives headings, spaces, notes and tables", async () => {
    const draft = await draftOf(
      "odt",
      anOdf(
        "text",
        '<text:h text:outline-level="1">The bridge</text:h><text:p>It<text:s/>op<text:span>ened</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The note.</text:p></text:note-body></text:note>.</text:p><table:table><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell><table:table-cell><text:p>Ships</text:p></table:table-cell></table:table-row></table:table><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>',
        { title: "T", creator: "Ann Lee", language: "de" },
      ),
    );
    expect(draft).toMatchObject({ title: "T", authors: ["Ann Lee"], language: "de", published: undefined });
    expect(paragraphsOf(draft.text)).toEqual(["The bridge", "It opened.", "Port Ships", "one", "The note."]);
  });
});

describe("rich text", () => {
  it("gives letters of its character set, tables and properties", async () => {
    const draft = await draftOf(
      "rtf",
      bytesOf(
        String.raw`{\rtf1\ansi\ansicpg1252{\info{\title Br\'fccke \u8212? heute}{\author Ann L\'e9e}{\creatim\yr2001}}{\header\pard running head\par}\pard It op\i en\i0 ed in M\'fcnchen.{\footnote\pard The note.}\par\trowd\cellx1000\cellx2000\intbl Port\cell Ships\cell\row\pard}`,
      ),
    );
    expect(draft).toMatchObject({ title: "Brücke — heute", authors: ["Ann Lée"], published: undefined });
    expect(paragraphsOf(draft.text)).toEqual(["It opened in München.", "Port Ships", "The note."]);
  });
});

describe("a book", () => {
  it("gives its chapters in the order of its spine, all its creators, its publisher and its day", async () => {
    const draft = await draftOf(
      "epub",
      anEpub(
        { b: "<h1>Two</h1><p>Later<br/>on.</p>", a: "<h1>One</h1><p>Earl<b>i</b>er.</p>" },
        ["a", "b"],
        '<dc:title>The Book</dc:title><dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ray</dc:creator><dc:language>fr</dc:language><dc:date opf:event="modification" xmlns:opf="http://www.idpf.org/2007/opf">2020-01-01</dc:date><dc:date>2019-05-06</dc:date><dc:publisher>Inver Press</dc:publisher><meta property="dcterms:modified">2021-01-01T00:00:00Z</meta>',
      ),
    );
    expect(draft).toMatchObject({
      title: "The Book",
      authors: ["Ann Lee", "Bo Ray"],
      publisher: "Inver Press",
      published: "2019-05-06",
      language: "fr",
    });
    expect(paragraphsOf(draft.text)).toEqual(["One", "Earlier.", "Two", "Later on."]);
  });

  it("names a chapter that is missing, and gives the others", async () => {
    const { drafts, problems } = await read(
      "epub",
      anEpub({ a: "<p>Here.</p>" }, ["a", "gone"], "<dc:title>T</dc:title>"),
    );
    expect(drafts[0]?.text).toBe("Here.");
    expect(problems).toEqual([
      { line: null, reason: expect.stringMatching(/^Not all of it is read\. .+\.$/) },
    ]);
  });
});

describe("slides", () => {
  it("give their lines, and what their speaker says to each", async () => {
    const slides = [
      { lines: ["First", "point one"], notes: "Say this." },
      { lines: ["Second", "point two"] },
    ];
    const draft = await draftOf("pptx", aPptx(slides, { creator: "Ann Lee" }));
    expect(draft).toMatchObject({ title: "First", authors: ["Ann Lee"] });
    expect(paragraphsOf(draft.text)).toEqual(["point one", "Say this.", "Second", "point two"]);
  });

  it("of OpenDocument likewise", async () => {
    const page =
      '<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>First</text:p></draw:text-box></draw:frame><draw:frame><draw:text-box><text:p>point one</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>Say this.</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>';
    const draft = await draftOf("odp", anOdf("presentation", page, { title: "Talk" }));
    expect(draft.title).toBe("Talk");
    expect(paragraphsOf(draft.text)).toEqual(["First", "point one", "Say this."]);
  });
});

describe("a spreadsheet", () => {
  it("gives a row a line, its cells apart and its numbers digit for digit", async () => {
    const draft = await draftOf(
      "xlsx",
      anXlsx({
        Sheet1: [
          ["Name", "Id"],
          ["Ann", { number: "1703462528114626561" }],
        ],
        "Ports of Inver": [["Weir"]],
      }),
    );
    expect(draft.text).toBe("Name\tId\n\nAnn\t1703462528114626561\n\nPorts of Inver\n\nWeir");
    expect(draft.title).toBeUndefined();
  });

  it("of OpenDocument likewise, without the rows and cells that are empty a million times", async () => {
    const row =
      '<table:table-row><table:table-cell><text:p>Ann</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell></table:table-row>';
    const empty =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16000"/></table:table-row>';
    const draft = await draftOf(
      "ods",
      anOdf("spreadsheet", `<table:table table:name="Sheet1">${row}${empty}</table:table>`),
    );
    expect(draft.text).toBe("Ann\t12");
  });
});

describe("an office file that cannot be read", () => {
  const FORMATS: readonly Format[] = ["docx", "odt", "epub", "pptx", "odp", "xlsx", "ods"];

  it.each(FORMATS)("is named where it is damaged: %s", async (format) => {
    const whole = aDocx(aWordParagraph("Text. ".repeat(500)));
    for (const bytes of [whole.subarray(0, 600), bytesOf("PK\u0003\u0004"), bytesOf("no archive at all")])
      await expect(read(format, bytes)).rejects.toThrow(/^It cannot be opened; it may be damaged\. .+\.$/);
  });

  it("is named where there is no text in it", async () => {
    await expect(read("docx", aDocx(aWordParagraph(" ")))).rejects.toThrow("There is no text in it.");
    await expect(read("xlsx", anXlsx({ Sheet1: [[]] }))).rejects.toThrow("There is no text in it.");
    await expect(read("rtf", bytesOf("{\\rtf1 }"))).rejects.toThrow("There is no text in it.");
  });

  it("is named where it is locked", async () => {
    const locked = aZip({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": "not to be read",
      "META-INF/manifest.xml":
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="9"><manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="AAAA"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="AAAAAAAAAAAAAAAAAAAAAA=="/><manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="1000" manifest:salt="AAAAAAAAAAAAAAAAAAAAAA=="/></manifest:encryption-data></manifest:file-entry></manifest:manifest>',
    });
    await expect(read("odt", locked)).rejects.toThrow("It is locked with a password. Save it without one.");
  });

  it("takes no longer than it is large: nested and repeated without end", async () => {
    const start = performance.now();
    await expect(read("rtf", bytesOf(`{\\rtf1${"{".repeat(200_000)}`))).rejects.toThrow(
      /too large or too deep/,
    );
    const nested = `${"<w:tbl><w:tr><w:tc>".repeat(20_000)}${"</w:tc></w:tr></w:tbl>".repeat(20_000)}`;
    await expect(read("docx", aDocx(nested))).rejects.toThrow(/^It .+\.$/);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
