import { decompressRTF } from "@kenjiuno/decompressrtf";
import msgReader, { type FieldsData } from "@kenjiuno/msgreader";
import iconv from "iconv-lite";
import { toPlainCharacters } from "../draft/characters";
import { type Draft, type Drafts, type FilePart, Unreadable } from "../draft/draft";
import { isFollowable } from "../draft/ole-chains";
import { toPartPath, toPathKeeper } from "../draft/part-paths";
import { toMailHead } from "../mime/mail-head";
import { readMimeTree } from "../mime/mime-tree";
import { toTextOfBytes } from "../mime/part-text";
import { toRichest } from "../mime/richer-text";
import { toTextOfRtf } from "../mime/rtf-text";
import { toSentDay } from "../mime/sent-day";
import { toTextOfHtml } from "../page/text-of-html";

/** Node gives all that the package exports, with the class among it; whatever rewrites modules gives the class. */
const MsgReader = ("default" in msgReader ? msgReader.default : msgReader) as typeof msgReader;
type MsgReader = InstanceType<typeof msgReader>;

const DAMAGED = "It is no Outlook mail, or damaged.";
/** Mails in mails are read so deep. */
const DEEPEST = 16;

/**
 * A mail that Outlook saved: as `readMail` reads one. Where it holds no head of its own, only the moment that it was sent is known, and
 * its day in UTC is inferred.
 *
 * @throws Unreadable when it is damaged, no mail, or holds neither text nor a file.
 */
export async function readMsg(bytes: Uint8Array): Promise<Drafts> {
  try {
    return await toDrafts(open(bytes));
  } catch (error) {
    // Where a bit is wrong a name may be a number, which the parser hands over as it is.
    throw error instanceof Unreadable ? error : new Unreadable(DAMAGED);
  }
}

async function toDrafts({ reader, mail }: Opened): Promise<Drafts> {
  const parts = toParts(reader, mail);
  const text = toText(mail);
  const shown = text.trim() === "" && parts.length > 0 ? (mail.subject ?? "") : text;
  if (shown.trim() === "" && parts.length === 0) throw new Unreadable("There is no text in this mail.");
  const draft = { ...(await toMetadata(mail)), text: shown, isLoose: false };
  return { drafts: shown.trim() === "" ? [] : [draft], problems: [], parts };
}

type Opened = { readonly reader: MsgReader; readonly mail: FieldsData };

/** Texts that are not Unicode are in the code page that the mail names, which is known once it is open. */
function open(bytes: Uint8Array): Opened {
  if (!isFollowable(bytes)) throw new Unreadable(DAMAGED);
  const first = openIn(bytes, "windows-1252");
  const page = String(first.mail.messageCodepage ?? first.mail.internetCodepage ?? "");
  return iconv.encodingExists(page) && page !== "1252" ? openIn(bytes, page) : first;
}

function openIn(bytes: Uint8Array, ansiEncoding: string): Opened {
  try {
    const reader = new MsgReader(new Uint8Array(bytes).buffer); // A copy: it takes a view for all that lies around it.
    reader.parserConfig = { ansiEncoding };
    const mail = reader.getFileData();
    if (mail.error === undefined && mail.dataType === "msg") return { reader, mail };
  } catch {
    // The parser trusts the file, and fails in ways of its own where it is damaged.
  }
  throw new Unreadable(DAMAGED);
}

async function toMetadata(mail: FieldsData): Promise<Omit<Draft, "text" | "isLoose">> {
  const head = new TextEncoder().encode(mail.headers ?? "");
  const { date, senders, ...written } = toMailHead(await readMimeTree(head), head);
  const sender = mail.senderName?.trim() || mail.senderSmtpAddress || mail.senderEmail;
  const sent = toSentDay(date);
  const moment = mail.clientSubmitTime ?? mail.messageDeliveryTime ?? "";
  return {
    origin: "metadata",
    title: mail.subject?.trim() || undefined,
    authors: sender === undefined ? senders : [sender],
    published: sent ?? toSentDay(moment),
    ...(sent === undefined && moment !== "" ? { inferred: ["published"] } : {}),
    details: toDetails({
      from: written.from || toPerson(sender, mail.senderSmtpAddress),
      to: written.to || toPeople(mail, "to"),
      cc: written.cc || toPeople(mail, "cc"),
    }),
  };
}

function toDetails(people: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(people).flatMap(([name, value]) => (value === "" ? [] : [[name, value.slice(0, 500)]])),
  );
}

function toPeople({ recipients = [] }: FieldsData, type: "to" | "cc"): string {
  return recipients
    .filter(({ recipType }) => recipType === type)
    .map(({ name, smtpAddress, email }) => toPerson(name, smtpAddress ?? email))
    .join(", ");
}

function toPerson(name = "", address = ""): string {
  if (name === "" || name === address) return address;
  return address.includes("@") ? `${name} <${address}>` : name;
}

/** Its text, and below it that of the mails attached to it. */
function toText(mail: FieldsData, depth = 0): string {
  const inner = (mail.attachments ?? []).flatMap(({ innerMsgContentFields: fields }) => {
    if (fields === undefined || depth >= DEEPEST) return [];
    const lines = Object.entries({ From: fields.senderName, Subject: fields.subject });
    const head = lines.flatMap(([name, value]) => (value ? `${name}: ${value}` : []));
    return [...head, toText(fields, depth + 1)];
  });
  return [toBody(mail), ...inner].join("\n\n");
}

function toBody({ body, bodyHtml, html, internetCodepage, compressedRtf }: FieldsData): string {
  const page = bodyHtml ?? (html && toTextOfBytes(html, [String(internetCodepage ?? "")])) ?? "";
  const text = toRichest([toPlainCharacters(body ?? ""), page === "" ? "" : toTextOfHtml(page)]);
  if (text !== "" || compressedRtf === undefined) return text;
  const rtf = Buffer.from(decompressRTF([...compressedRtf])).toString("latin1");
  return toPlainCharacters(toTextOfRtf(rtf));
}

function toParts(reader: MsgReader, { attachments = [] }: FieldsData): FilePart[] {
  const toUnique = toPathKeeper();
  return attachments.flatMap((attachment, place) => {
    const isWithin = attachment.innerMsgContent === true;
    const { attachmentHidden = false, contentLength = 0 } = attachment;
    if (attachmentHidden && !isWithin) return [];
    return {
      path: toUnique(toName(attachment, place + 1)),
      size: contentLength,
      open: () => reader.getAttachment(attachment).content,
      isWithin,
    };
  });
}

function toName({ fileName, fileNameShort, name, innerMsgContent }: FieldsData, place: number): string {
  const own = toPartPath(fileName ?? name ?? fileNameShort ?? "")
    .split("/")
    .at(-1);
  const plain = own || `${innerMsgContent ? "mail" : "attachment"}-${place}`;
  return innerMsgContent && !/\.msg$/i.test(plain) ? `${plain}.msg` : plain;
}
