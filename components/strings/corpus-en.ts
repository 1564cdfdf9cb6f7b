import type { Lacked } from "@/search/document/record-fields";
import { toFormats } from "./formats";

const { number } = toFormats("en");
const documents = (count: number): string => `${number(count)} ${count === 1 ? "document" : "documents"}`;

const formats: Readonly<Record<string, string>> = {
  markdown: "Markdown",
  text: "Plain text",
  html: "Web pages",
  pdf: "PDF",
  mail: "Mail (.eml)",
  msg: "Mail (Outlook, .msg)",
  mhtml: "Stored web pages (MHTML)",
  json: "JSON",
  "json-lines": "JSON Lines",
  table: "Tables (CSV, TSV)",
  docx: "Word (.docx)",
  odt: "OpenDocument text (.odt)",
  rtf: "Rich text (RTF)",
  epub: "Books (EPUB)",
  pptx: "PowerPoint (.pptx)",
  odp: "OpenDocument slides (.odp)",
  xlsx: "Excel (.xlsx)",
  ods: "OpenDocument sheets (.ods)",
  picture: "Pictures (PNG, JPEG …)",
  tiff: "Pictures (TIFF)",
};

/** What the page about the corpus says, in English. */
export const corpusEn = {
  title: "What was read",
  skip: "Skip to what was read",
  documents,
  intro: "What a search can find, and what it cannot know. Every count is exact and leads to its documents.",
  lacking: "What documents do not say",
  lackingHint: "Nothing is invented: a filter on what is unknown leaves these documents out.",
  lacks: {
    author: "No author",
    date: "No day of publication",
    language: "No language",
    publisher: "No publisher",
    title: "No title but the name of the file",
  } satisfies Record<Lacked, string>,
  kind: "Kind of file",
  formats,
  language: "Language",
  collection: "Collection",
  publisher: "Publisher",
  count: "Documents",
  unread: "What could not be read",
  unreadNone: "Everything was read.",
  unreadUnknown: "Not known: the index was made by an earlier release. The next indexing run tells.",
  unreadTotal: (total: number) =>
    total === 1 ? "One file or part of one." : `${number(total)} files or parts of files.`,
  unreadShown: (shown: number, total: number) => `The first ${number(shown)} of ${number(total)}.`,
  ignored: (count: number) =>
    `${number(count)} ${count === 1 ? "file" : "files"} of kinds that are not read ${count === 1 ? "was" : "were"} passed over.`,
  file: "File",
  line: (line: number) => `line ${number(line)}`,
  reason: "Why",
  more: (count: number) => `All ${number(count)}`,
};

export type CorpusWords = typeof corpusEn;
