import { decodeWords } from "postal-mime";
import type { Draft } from "../draft/draft";
import { toAddressLine, toNames } from "./addresses";
import { type MimePart, toHeader } from "./mime-tree";
import { toTextOfBytes } from "./part-text";
import { toSentDay } from "./sent-day";

const MOST_CHARACTERS = 500;

/** What the head of a mail says, each empty where it says nothing. */
export type MailHead = {
  readonly subject: string;
  readonly senders: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  /** The Date header as written. */
  readonly date: string;
};

/** The head of a mail of these bytes. */
export function toMailHead(mail: MimePart, bytes: Uint8Array): MailHead {
  const head = withRawLetters(mail, bytes);
  const from = toHeader(head, "from") || toHeader(head, "sender");
  return {
    subject: decodeWords(toHeader(head, "subject")).replace(/\s+/g, " ").trim(),
    senders: toNames(from),
    from: toAddressLine(from),
    to: toAddressLine(toHeader(head, "to")),
    cc: toAddressLine(toHeader(head, "cc")),
    date: toHeader(head, "date"),
  };
}

/** The metadata of a mail with such a head. */
export function toMailMetadata(head: MailHead): Omit<Draft, "text"> {
  const people = { from: head.from, to: head.to, cc: head.cc };
  return {
    origin: "metadata",
    title: head.subject || undefined,
    authors: head.senders,
    published: toSentDay(head.date),
    details: Object.fromEntries(
      Object.entries(people).flatMap(([name, value]) =>
        value === "" ? [] : [[name, value.slice(0, MOST_CHARACTERS)]],
      ),
    ),
    isLoose: false,
  };
}

/** The head of a mail as it stands above its text where another mail holds it. */
export function toHeadLines({ subject, from, to, date }: MailHead): string {
  const lines = { From: from, To: to, Date: date, Subject: subject };
  return Object.entries(lines)
    .flatMap(([name, value]) => (value === "" ? [] : `${name}: ${value}`))
    .join("\n\n");
}

/** Letters that stand in a head as they are, in a set that is not UTF-8, are read in the set of the text, else in the likeliest. */
function withRawLetters(mail: MimePart, bytes: Uint8Array): MimePart {
  if (!mail.headers.some(({ value }) => value.includes("\ufffd"))) return mail;
  const text = toTextOfBytes(bytes.subarray(0, toHeadEnd(bytes)), toCharsets(mail));
  const headers = text
    .replace(/\n[ \t]+/g, " ")
    .split("\n")
    .flatMap((line) => {
      const colon = line.indexOf(":");
      if (colon < 1) return [];
      return { key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
    });
  return { ...mail, headers };
}

function toHeadEnd(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = ["\r\n\r\n", "\n\n"].map((end) => buffer.indexOf(end)).filter((end) => end >= 0);
  return ends.length === 0 ? bytes.length : Math.min(...ends);
}

function toCharsets({ parameters, parts }: MimePart): string[] {
  return [parameters.charset ?? [], ...parts.map(toCharsets)].flat();
}
