import { readGzip } from "./containers/gzip";
import { readMbox } from "./containers/mbox";
import { readTar } from "./containers/tar";
import { readWarc } from "./containers/warc";
import { readZip } from "./containers/zip";
import type { Reader } from "./draft/draft";
import type { Format } from "./format-of-name";
import { readDelimited } from "./formats/delimited";
import { readHtml } from "./formats/html";
import { readMail } from "./formats/mail";
import { readMarkdown } from "./formats/markdown";
import { readMhtml } from "./formats/mhtml";
import { readMsg } from "./formats/msg";
import { toOfficeReader } from "./formats/office";
import { readOldOffice } from "./formats/old-office";
import { readPdf } from "./formats/pdf";
import { readPicture } from "./formats/picture";
import { readPlainText } from "./formats/plain-text";
import { readJson, readJsonLines } from "./formats/records";
import { readTiff } from "./formats/tiff";

/** The reader of each kind of file. */
export const READERS: Readonly<Record<Format, Reader>> = {
  markdown: readMarkdown,
  text: readPlainText,
  html: readHtml,
  pdf: readPdf,
  mail: readMail,
  json: readJson,
  "json-lines": readJsonLines,
  msg: readMsg,
  mhtml: readMhtml,
  mbox: readMbox,
  zip: readZip,
  tar: readTar,
  gzip: readGzip,
  warc: readWarc,
  picture: readPicture,
  tiff: readTiff,
  table: readDelimited,
  docx: toOfficeReader("docx"),
  odt: toOfficeReader("odt"),
  rtf: toOfficeReader("rtf"),
  epub: toOfficeReader("epub"),
  pptx: toOfficeReader("pptx"),
  odp: toOfficeReader("odp"),
  xlsx: toOfficeReader("xlsx"),
  ods: toOfficeReader("ods"),
  "old-office": readOldOffice,
};
