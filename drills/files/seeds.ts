import { gzipSync } from "node:zlib";
import { burn } from "@kenjiuno/msgreader/lib/Burner";
import { TypeEnum } from "@kenjiuno/msgreader/lib/Reader";
import { toDocx, toEpub, toOdf, toPptx, toXlsx, toZip } from "./packages";

/** A small valid file of a format, by the ending it should have; a picture has no text of its own. */
export type Seed = { readonly ending: string; readonly bytes: Uint8Array; readonly hasText: boolean };

/** What every seed that has a text says. */
export const SEED_TEXT = "The weir at Inver was sold on Tuesday, Reuters said.";

const PAGE = `<!doctype html><html lang="en"><head><title>The weir</title><meta name="author" content="Ines Quell"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-04-08"}</script></head><body><article><h1>The weir</h1><p>${SEED_TEXT}</p></article></body></html>`;
const MAIL = `From: Ines Quell <ines@weir.example>\r\nTo: Tom <tom@weir.example>\r\nSubject: =?utf-8?Q?The_weir?=\r\nDate: Tue, 07 Jan 2025 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${SEED_TEXT}\r\n--b1\r\nContent-Type: text/csv; name="a.csv"\r\nContent-Disposition: attachment; filename="a.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from("id,text\n1,The sluice was left open.\n").toString("base64")}\r\n--b1--\r\n`;
const MHTML = `From: <Saved by Blink>\r\nSubject: The weir\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b2"\r\n\r\n--b2\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://weir.example/a\r\n\r\n${PAGE}\r\n--b2--\r\n`;
const MARKDOWN = `---\ntitle: "The weir"\npublished: 2024-04-08\nauthor: [Ines Quell]\n---\n\n# The weir\n\n${SEED_TEXT}\n\n- one [link](https://weir.example)\n- **two** \`three\`\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`;
const RECORD = { id: "weir", title: "The weir", published: "2024-04-08", text: SEED_TEXT };

function toPdf(text: string): string {
  const drawn = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  return `${file}xref\n0 6\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

function toMsg(): Uint8Array {
  const stream = (id: string, text: string) => ({
    name: `__substg1.0_${id}001F`,
    bytes: Buffer.from(text, "utf16le"),
  });
  const streams = [
    stream("0037", "The weir"),
    stream("0C1A", "Ines Quell"),
    stream("1000", SEED_TEXT),
    // Longer names come last.
    { name: "__properties_version1.0", bytes: Buffer.alloc(32) },
  ];
  const files = streams.map(({ name, bytes }) => ({
    name,
    type: TypeEnum.DOCUMENT,
    length: bytes.length,
    binaryProvider: () => new Uint8Array(bytes),
  }));
  return burn([{ name: "Root Entry", type: TypeEnum.ROOT, length: 0, children: [1, 2, 3, 4] }, ...files]);
}

function toTar(name: string, text: string): Uint8Array {
  const head = Buffer.alloc(512);
  const put = (value: string, at: number): void => void head.write(value, at, "latin1");
  put(name, 0);
  put("0000644\0", 100);
  put(`${text.length.toString(8).padStart(11, "0")}\0`, 124);
  put("00000000000\0", 136);
  put("        0", 148);
  put("ustar\x0000", 257);
  const sum = head.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  const body = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  body.write(text);
  return Buffer.concat([head, body, Buffer.alloc(1_024)]);
}

function toWarc(page: string): string {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://weir.example/a\r\nWARC-Date: 2024-04-08T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
}

/** A white picture of eight by eight. */
function toBitmap(): Uint8Array {
  const file = Buffer.alloc(54 + 192, 255);
  file.fill(0, 0, 54);
  file.write("BM", "latin1");
  file.writeUInt32LE(file.length, 2);
  for (const [at, value] of [
    [10, 54],
    [14, 40],
    [18, 8],
    [22, 8],
  ] as const)
    file.writeUInt32LE(value, at);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  return file;
}

const GIF = "R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";

const text = (ending: string, content: string): Seed => ({
  ending,
  bytes: Buffer.from(content),
  hasText: true,
});
const bytes = (ending: string, content: Uint8Array): Seed => ({ ending, bytes: content, hasText: true });

/** One of every format that is read. */
export const SEEDS: readonly Seed[] = [
  text("md", MARKDOWN),
  text("txt", `The weir\n\n${SEED_TEXT}\n\nBy Ines Quell, 8 April 2024\n`),
  text("html", PAGE),
  text("pdf", toPdf(SEED_TEXT)),
  text("json", JSON.stringify([RECORD, { ...RECORD, id: "other" }])),
  text("jsonl", `${JSON.stringify(RECORD)}\n${JSON.stringify({ ...RECORD, id: "other" })}\n`),
  text("csv", `id,title,text\n1,The weir,"${SEED_TEXT}"\n`),
  bytes("docx", toDocx(SEED_TEXT)),
  bytes("pptx", toPptx(SEED_TEXT)),
  bytes("xlsx", toXlsx(SEED_TEXT)),
  bytes("odt", toOdf("text", SEED_TEXT)),
  bytes("odp", toOdf("presentation", SEED_TEXT)),
  bytes("ods", toOdf("spreadsheet", SEED_TEXT)),
  bytes("epub", toEpub(SEED_TEXT)),
  text("rtf", `{\\rtf1\\ansi{\\info{\\title The weir}}\\b ${SEED_TEXT}\\b0\\par}`),
  text("eml", MAIL),
  bytes("msg", toMsg()),
  text("mhtml", MHTML),
  text("mbox", `From ines@weir.example Tue Jan  7 08:00:00 2025\n${MAIL.replaceAll("\r\n", "\n")}\n`),
  bytes("zip", toZip({ "a.md": MARKDOWN, "b/c.html": PAGE }, 6)),
  bytes("tar", toTar("a.md", MARKDOWN)),
  bytes("tgz", gzipSync(toTar("a.md", MARKDOWN))),
  text("warc", toWarc(PAGE)),
  { ending: "bmp", bytes: toBitmap(), hasText: false },
  { ending: "gif", bytes: Buffer.from(GIF, "base64"), hasText: false },
];
