import type { OfficeIssue, OfficeParserAST } from "officeparser";
import { toReason } from "@/system/files";
import { toAuthors } from "../draft/authors";
import { toPlainCharacters } from "../draft/characters";
import { type Draft, type DraftProblem, type Reader, Unreadable } from "../draft/draft";
import { readBookMetadata } from "./epub-metadata";
import { toOfficeText } from "./office-text";
import { readRtfInfo } from "./rtf-info";

/** The kinds of office file that are read. */
type OfficeFormat = "docx" | "odt" | "rtf" | "epub" | "pptx" | "odp" | "xlsx" | "ods";

/** Bounds of what a file may unfold to, in bytes and elements. */
const LIMITS = { maxUncompressedBytes: 256 * 1024 * 1024, maxXmlElements: 1_000_000, maxTableCells: 500_000 };
/** Warnings that something of the text is missing. */
const MISSING =
  /^(?:CONTENT_PART_NOT_READ|ALT_CHUNK_NOT_READ|TABLE_CELL_LIMIT_EXCEEDED|REPEATED_CONTENT_LIMIT_EXCEEDED)$/;
/** Titles that programs give by themselves. */
const NO_TITLE =
  /^(?:untitled|unbenannt|powerpoint[- ]pr\S+|pr[eé]sentation powerpoint|slide \d+|document\d*|microsoft (?:word|powerpoint)\b.*|.*\.(?:docx?|dotx?|pptx?|xlsx?|odt|rtf))$/i;

/**
 * The reader of a kind of office file: its text in reading order, with the metadata of its head. Days of creation and change are the
 * file's, not the document's; of a book the day of publication is in it.
 */
export function toOfficeReader(format: OfficeFormat): Reader {
  return async (bytes) => {
    const problems: DraftProblem[] = [];
    const parsed = await parse(bytes, format, (issue) => {
      if (MISSING.test(issue.code))
        problems.push({ line: null, reason: `Not all of it is read. ${toSentence(issue.message)}` });
    });
    return { drafts: [toDraft(parsed, bytes, format)], problems };
  };
}

async function parse(
  bytes: Uint8Array,
  fileType: OfficeFormat,
  onWarning: (issue: OfficeIssue) => void,
): Promise<OfficeParserAST> {
  const { parseOffice } = await import("officeparser");
  try {
    return await parseOffice(new Uint8Array(bytes), {
      fileType,
      ignoreComments: true,
      ignoreHeadersAndFooters: true,
      ignoreSlideMasters: true,
      decompressionLimits: LIMITS,
      onWarning,
    });
  } catch (error) {
    throw toUnreadable(error);
  }
}

function toUnreadable(error: unknown): Unreadable {
  const message = toReason(error);
  if (/password|encrypt|decrypt/i.test(message))
    return new Unreadable("It is locked with a password. Save it without one.");
  if (/limit|exceed/i.test(message))
    return new Unreadable(`It is too large or too deep. ${toSentence(message)}`);
  return new Unreadable(`It cannot be opened; it may be damaged. ${toSentence(message)}`);
}

/** The first sentence of a message of the library. */
function toSentence(message: string): string {
  const plain = message.replace(/^\[OfficeParser\]:\s*/, "").split(/(?<=[.!?])\s|\n/, 1)[0] ?? "";
  return /[.!?]$/.test(plain) ? plain : `${plain}.`;
}

function toDraft({ content, metadata }: OfficeParserAST, bytes: Uint8Array, format: OfficeFormat): Draft {
  const native: Readonly<Record<string, unknown>> = metadata.nativeProperties ?? {};
  const more = format === "epub" ? readBookMetadata(bytes) : format === "rtf" ? readRtfInfo(bytes) : {};
  const { heading, blocks } = toOfficeText(content);
  const stated = toTitle(more.title ?? metadata.title);
  const title = stated ?? heading;
  const isHeadingText = heading !== undefined && heading !== title;
  const creator = native["meta:initial-creator"] ?? native["dc:creator"] ?? metadata.author;
  const text = toPlainCharacters([...(isHeadingText ? [heading] : []), ...blocks].join("\n\n"));
  if (text.trim() === "" && heading === undefined) throw new Unreadable("There is no text in it.");
  return {
    origin: "metadata",
    title,
    authors: toAuthors(more.authors ?? (typeof creator === "string" ? creator : [])),
    publisher: more.publisher,
    published: more.published,
    language: metadata.language ?? toText(native["dc:language"]),
    details: toDetails(metadata),
    text: text.trim() === "" ? (heading ?? "") : text,
    isLoose: title === undefined && ["docx", "odt", "rtf"].includes(format),
  };
}

function toDetails({ subject, keywords }: OfficeParserAST["metadata"]): Record<string, string> {
  const details = Object.entries({ subject, keywords });
  return Object.fromEntries(
    details.flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
}

function toText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A title that a person gave. */
function toTitle(value: string | undefined): string | undefined {
  const title = value?.trim() ?? "";
  return title === "" || NO_TITLE.test(title) ? undefined : title;
}
