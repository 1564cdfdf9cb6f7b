import { toDocx, toEpub, toOdf, toPptx, toXlsx } from "../files/packages";

/** A file of the corpus with one text in every field that its format has. */
export type PayloadFile = (shape: string) => string | Uint8Array;

/** Words around it, so that the document is one, has tags, and comes with a search for “harbour”. */
const BEFORE = "The harbour was watched by Vladimir Putin and Kim Jong Un in 2024.";
const AFTER = "Ukraine condemned the alliance of Russia and North Korea, Reuters said.";

/** Every format that is read from text or can be written by hand, by the ending of its files. */
export const FORMATS: Readonly<Record<string, PayloadFile>> = {
  md: (shape) =>
    `---\n${Object.entries(toRecord(shape))
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join("\n")}\n---\n\n${toText(shape)}\n`,
  markdown: (shape) =>
    `# ${toLine(shape)}\n\n${toText(shape)}\n\n> ${toLine(shape)}\n\n- [${shape}](${shape})\n`,
  txt: (shape) => `${toLine(shape)}\n\nBy ${toLine(shape)}\n\n${toText(shape)}\n`,
  html: (shape) => toPage(shape),
  json: (shape) => JSON.stringify(toRecord(shape)),
  jsonl: (shape) => `${JSON.stringify(toRecord(shape))}\n`,
  csv: (shape) => {
    const record = Object.entries(toRecord(shape)).filter(([, value]) => typeof value === "string");
    return `${record.map(([key]) => toQuoted(key)).join(",")}\r\n${record.map(([, value]) => toQuoted(String(value))).join(",")}\r\n`;
  },
  eml: (shape) => toMail(shape),
  docx: (shape) => toDocx(toXml(toText(shape))),
  odt: (shape) => toOdf("text", toXml(toText(shape))),
  pptx: (shape) => toPptx(toXml(toText(shape))),
  xlsx: (shape) => toXlsx(toXml(toText(shape))),
  epub: (shape) => toEpub(toXml(toText(shape))),
};

/** A record with the text in every field, in the names of fields too. */
export function toRecord(shape: string): Readonly<Record<string, string | readonly string[]>> {
  return {
    title: shape,
    publisher: shape,
    author: [shape, `Anna ${shape}`],
    url: shape,
    published: "2024-06-19",
    tags: [shape],
    [`field ${shape}`]: shape,
    text: toText(shape),
  };
}

function toText(shape: string): string {
  return `${BEFORE}\n\n${shape}\n\n“${shape}” said ${shape}.\n\n${AFTER}`;
}

function toLine(shape: string): string {
  return shape.replace(/[\r\n]+/g, " ");
}

function toQuoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** As XML has it, without the characters that it cannot have. */
function toXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** The text stands in the page as it is, and quoted in attributes and data. */
function toPage(shape: string): string {
  const quoted = toXml(shape).replaceAll('"', "&quot;");
  const data = {
    "@type": "NewsArticle",
    headline: shape,
    author: { name: shape },
    publisher: { name: shape },
  };
  const metas = ["author", "og:title", "og:site_name", "article:tag", "keywords", "description"];
  return `<!doctype html><html lang="en"><head><title>${quoted}</title>
${metas.map((name) => `<meta name="${name}" property="${name}" content="${quoted}">`).join("\n")}
<link rel="canonical" href="${quoted}">
<script type="application/ld+json">${JSON.stringify(data).replaceAll("</", "<\\/")}</script></head>
<body><article><h1>${quoted}</h1><p>${BEFORE}</p><p>${shape}</p><p>${AFTER}</p></article></body></html>`;
}

function toMail(shape: string): string {
  const word = `=?utf-8?B?${Buffer.from(shape).toString("base64")}?=`;
  const html = `<html><body><p>${BEFORE}</p><p>${shape}</p><p>${AFTER}</p></body></html>`;
  return [
    `From: ${word} <sender@example.org>`,
    `To: ${word} <reader@example.org>`,
    `Subject: ${word}`,
    "Date: Wed, 19 Jun 2024 10:00:00 +0000",
    `Message-ID: <${Buffer.from(shape).toString("hex").slice(0, 40)}@example.org>`,
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(html).toString("base64"),
    "",
  ].join("\r\n");
}
