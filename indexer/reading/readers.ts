import type { Drafts } from "./draft/draft";
import { readHtml } from "./formats/html";
import { readMail } from "./formats/mail";
import { readMarkdown } from "./formats/markdown";
import { readPdf } from "./formats/pdf";
import { readPlainText } from "./formats/plain-text";
import { readJson, readJsonLines } from "./formats/records";

/** The reader of each kind of file. */
export const READERS: Readonly<Record<string, (bytes: Uint8Array) => Drafts | Promise<Drafts>>> = {
  ".md": readMarkdown,
  ".markdown": readMarkdown,
  ".txt": readPlainText,
  ".text": readPlainText,
  ".html": readHtml,
  ".htm": readHtml,
  ".xhtml": readHtml,
  ".pdf": readPdf,
  ".eml": readMail,
  ".json": readJson,
  ".jsonl": readJsonLines,
  ".ndjson": readJsonLines,
};
