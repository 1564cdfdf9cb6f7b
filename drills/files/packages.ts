import { strToU8, zipSync } from "fflate";

/** Office files and books, small and valid, made of their XML. */

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const KINDS = "http://schemas.openxmlformats.org/package/2006";
const ODF = "urn:oasis:names:tc:opendocument:xmlns";

/** A zip archive of texts, in the order given. */
export function toZip(files: Readonly<Record<string, string>>, level: 0 | 6 = 0): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level });
}

type Relation = readonly [type: string, target: string];

function toRelations(relations: readonly Relation[]): string {
  const lines = relations.map(
    ([type, target], at) =>
      `<Relationship Id="r${at + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${KINDS}/relationships">${lines.join("")}</Relationships>`;
}

function toOffice(main: string, type: string, parts: Readonly<Record<string, string>>): Uint8Array {
  const content = `application/vnd.openxmlformats-officedocument.${type}.main+xml`;
  return toZip({
    "[Content_Types].xml": `${XML}<Types xmlns="${KINDS}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${content}"/></Types>`,
    "_rels/.rels": toRelations([["officeDocument", main]]),
    ...parts,
  });
}

/** A Word file of one paragraph. */
export function toDocx(text: string): Uint8Array {
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return toOffice("word/document.xml", "wordprocessingml.document", {
    "word/document.xml": `${XML}<w:document ${names}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  });
}

/** Slides: one, with one paragraph below its title. */
export function toPptx(text: string): Uint8Array {
  const names = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
  const shape = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="body"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return toOffice("ppt/presentation.xml", "presentationml.presentation", {
    "ppt/presentation.xml": `${XML}<p:presentation ${names}><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": toRelations([["slide", "slides/slide1.xml"]]),
    "ppt/slides/slide1.xml": `${XML}<p:sld ${names}><p:cSld><p:spTree>${shape}</p:spTree></p:cSld></p:sld>`,
  });
}

/** A workbook with a text in its first cell. */
export function toXlsx(text: string): Uint8Array {
  const names = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships"`;
  return toOffice("xl/workbook.xml", "spreadsheetml.sheet", {
    "xl/workbook.xml": `${XML}<workbook ${names}><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": toRelations([["worksheet", "worksheets/sheet1.xml"]]),
    "xl/worksheets/sheet1.xml": `${XML}<worksheet ${names}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
  });
}

const ODF_BODIES = {
  text: (text: string) => `<text:p>${text}</text:p>`,
  presentation: (text: string) =>
    `<draw:page><draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame></draw:page>`,
  spreadsheet: (text: string) =>
    `<table:table><table:table-row><table:table-cell><text:p>${text}</text:p></table:table-cell></table:table-row></table:table>`,
} as const;

/** A file of OpenOffice's kinds. */
export function toOdf(kind: keyof typeof ODF_BODIES, text: string): Uint8Array {
  const names = ["office", "text", "table"].map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`).join(" ");
  const body = ODF_BODIES[kind](text);
  return toZip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": `${XML}<office:document-content ${names} xmlns:draw="${ODF}:drawing:1.0"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    "META-INF/manifest.xml": `${XML}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"/>`,
  });
}

/** A book of one chapter. */
export function toEpub(text: string): Uint8Array {
  return toZip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="o/c.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    "o/c.opf": `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>T</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    "o/a.xhtml": `${XML}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${text}</p></body></html>`,
  });
}
