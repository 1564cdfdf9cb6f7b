import { strToU8, zipSync } from "fflate";

/** Small office files, made of their XML, so that none lies in the project as bytes. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const MAIN = "application/vnd.openxmlformats-officedocument";
const CORE = `xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
const ODF = "urn:oasis:names:tc:opendocument:xmlns";
const ODF_NAMES = `xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" xmlns:draw="${ODF}:drawing:1.0" xmlns:presentation="${ODF}:presentation:1.0" xmlns:meta="${ODF}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"`;

/** A zip archive of texts, in the order given, none of them compressed. */
export function aZip(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

type Properties = { readonly title?: string; readonly creator?: string; readonly language?: string };

function toElements(prefix: string, { title, creator, language }: Properties): string {
  const element = (name: string, value: string | undefined) =>
    value === undefined ? "" : `<${prefix}${name}>${value}</${prefix}${name}>`;
  return element("title", title) + element("creator", creator) + element("language", language);
}

function toRelations(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = relations.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${RELATIONS}">${lines.join("")}</Relationships>`;
}

function toOffice(
  main: string,
  type: string,
  properties: Properties,
  parts: Readonly<Record<string, string>>,
) {
  return aZip({
    "[Content_Types].xml": `${TYPES}<Override PartName="/${main}" ContentType="${MAIN}.${type}.main+xml"/></Types>`,
    "_rels/.rels": toRelations([["r1", "officeDocument", main]]),
    "docProps/core.xml": `${XML}<cp:coreProperties ${CORE}>${toElements("dc:", properties)}<dcterms:created xsi:type="dcterms:W3CDTF">2001-02-03T04:05:06Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2002-02-03T04:05:06Z</dcterms:modified></cp:coreProperties>`,
    ...parts,
  });
}

/** A paragraph of a Word file. */
export function aWordParagraph(text: string, style?: string): string {
  const styled = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${styled}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of a Word file. */
export function aWordTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<w:tc>${aWordParagraph(cell)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** A Word file (`.docx`) of the XML of its body and of its footnotes. */
export function aDocx(
  body: string,
  properties: Properties = {},
  footnotes: readonly string[] = [],
): Uint8Array {
  const names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"`;
  const notes = footnotes.map(
    (text, at) => `<w:footnote w:id="${at + 1}">${aWordParagraph(text)}</w:footnote>`,
  );
  return toOffice("word/document.xml", "wordprocessingml.document", properties, {
    "word/document.xml": `${XML}<w:document ${names}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `${XML}<w:styles ${names}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    "word/footnotes.xml": `${XML}<w:footnotes ${names}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${notes.join("")}</w:footnotes>`,
    "word/_rels/document.xml.rels": toRelations([
      ["r1", "styles", "styles.xml"],
      ["r2", "footnotes", "footnotes.xml"],
    ]),
  });
}

/** Slides (`.pptx`), each of its paragraphs and its speaker's notes. */
export function aPptx(
  slides: readonly { readonly lines: readonly string[]; readonly notes?: string }[],
  properties: Properties = {},
): Uint8Array {
  const names = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
  const shape = (lines: readonly string[], kind: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join("")}</p:txBody></p:sp>`;
  const tree = (shapes: string) =>
    `<p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;
  const parts = slides.flatMap(({ lines: [title = "", ...lines], notes }, index): [string, string][] => {
    const at = index + 1;
    const slide = `${XML}<p:sld ${names}>${tree(shape([title], "title") + shape(lines, "body"))}</p:sld>`;
    const own: [string, string][] = [[`ppt/slides/slide${at}.xml`, slide]];
    if (notes === undefined) return own;
    return [
      ...own,
      [
        `ppt/slides/_rels/slide${at}.xml.rels`,
        toRelations([["r1", "notesSlide", `../notesSlides/notesSlide${at}.xml`]]),
      ],
      [
        `ppt/notesSlides/notesSlide${at}.xml`,
        `${XML}<p:notes ${names}>${tree(shape([notes], "body"))}</p:notes>`,
      ],
    ];
  });
  const list = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at + 1}"/>`).join("");
  return toOffice("ppt/presentation.xml", "presentationml.presentation", properties, {
    "ppt/presentation.xml": `${XML}<p:presentation ${names}><p:sldIdLst>${list}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": toRelations(
      slides.map((_, at) => [`s${at + 1}`, "slide", `slides/slide${at + 1}.xml`] as const),
    ),
    ...Object.fromEntries(parts),
  });
}

/** A cell of a sheet: a text, or a number as the file writes it. */
export type Cell = string | { readonly number: string };

/** A workbook (`.xlsx`): its sheets by their names. */
export function anXlsx(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  properties: Properties = {},
): Uint8Array {
  const names = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships"`;
  const texts: string[] = [];
  const cell = (value: Cell, place: string) =>
    typeof value === "string"
      ? `<c r="${place}" t="s"><v>${texts.push(value) - 1}</v></c>`
      : `<c r="${place}"><v>${value.number}</v></c>`;
  const row = (cells: readonly Cell[], at: number) =>
    `<row r="${at + 1}">${cells.map((one, column) => cell(one, `${"ABCDEFGH"[column]}${at + 1}`)).join("")}</row>`;
  const all = Object.entries(sheets);
  const parts = all.map(
    ([, rows], at) =>
      [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${XML}<worksheet ${names}><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`,
      ] as const,
  );
  return toOffice("xl/workbook.xml", "spreadsheetml.sheet", properties, {
    "xl/workbook.xml": `${XML}<workbook ${names}><sheets>${all.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": toRelations([
      ...all.map((_, at) => [`r${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["texts", "sharedStrings", "sharedStrings.xml"],
    ]),
    ...Object.fromEntries(parts),
    "xl/sharedStrings.xml": `${XML}<sst ${names}>${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
  });
}

/** An OpenDocument file of the XML of its body, of a kind (`text`, `spreadsheet`, `presentation`). */
export function anOdf(kind: string, body: string, properties: Properties = {}): Uint8Array {
  return aZip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": `${XML}<office:document-content ${ODF_NAMES}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    "meta.xml": `${XML}<office:document-meta ${ODF_NAMES}><office:meta>${toElements("dc:", properties)}<meta:creation-date>2001-02-03T04:05:06</meta:creation-date><dc:date>2002-02-03T04:05:06</dc:date></office:meta></office:document-meta>`,
    "META-INF/manifest.xml": `${XML}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.${kind}"/></manifest:manifest>`,
  });
}

/** A book (`.epub`): its chapters' XHTML by their file names, read in the order of `spine`. */
export function anEpub(
  chapters: Readonly<Record<string, string>>,
  spine: readonly string[],
  metadata: string,
): Uint8Array {
  const names = Object.keys(chapters);
  const listed = [...new Set([...names, ...spine])];
  const items = listed.map(
    (name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const parts = names.map(
    (name) =>
      [
        `OEBPS/${name}.xhtml`,
        `${XML}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${name}</title></head><body>${chapters[name]}</body></html>`,
      ] as const,
  );
  return aZip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    "OEBPS/content.opf": `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${items.join("")}</manifest><spine>${spine.map((name) => `<itemref idref="${name}"/>`).join("")}</spine></package>`,
    ...Object.fromEntries(parts),
  });
}
