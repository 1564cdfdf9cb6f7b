import { type Drafts, type FilePart, Unreadable } from "../draft/draft";
import { toPartOfBytes, toPathKeeper } from "../draft/part-paths";
import { isMail, toFileName } from "../mime/file-name";
import { toMailHead, toMailMetadata } from "../mime/mail-head";
import { type MimePart, readMimeTree } from "../mime/mime-tree";
import { readMailBody } from "./mail-body";

const HEADERS = new Set(
  "from to cc sender subject date received message-id mime-version content-type return-path delivered-to reply-to".split(
    " ",
  ),
);

/**
 * A mail: subject, senders and the day that its sender's calendar showed; its text, with that of mails attached to it, and every file
 * attached to it as a part.
 *
 * @throws Unreadable when it is no mail, or neither text nor a file is in it.
 */
export async function readMail(bytes: Uint8Array): Promise<Drafts> {
  const message = withoutEnvelope(bytes);
  const mail = await readMimeTree(message);
  if (!mail.headers.some(({ key }) => HEADERS.has(key)))
    throw new Unreadable("It is no mail: it begins with no head.");
  const head = toMailHead(mail, message);
  const { text, files, problems } = await readMailBody(mail);
  const parts = toParts(files);
  const shown = text.trim() === "" && parts.length > 0 ? head.subject : text;
  if (shown.trim() === "" && parts.length === 0)
    throw new Unreadable(problems[0]?.reason ?? "There is no text in this mail.");
  const draft = { ...toMailMetadata(head), text: shown };
  return { drafts: shown.trim() === "" ? [] : [draft], problems, parts };
}

function toParts(files: readonly MimePart[]): FilePart[] {
  const toUnique = toPathKeeper();
  return files.map((file, place) =>
    toPartOfBytes(toUnique(toFileName(file, place + 1)), file.content, { isWithin: isMail(file) }),
  );
}

/** Mailboxes put a line “From …” above a mail; Apple Mail puts its length, and a property list below. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const first = new TextDecoder("latin1").decode(bytes.subarray(0, 1_000)).split("\n", 1)[0] ?? "";
  const start = first.length + 1;
  if (/^>?From /.test(first)) return bytes.subarray(start);
  return /^\d+\s*$/.test(first) ? bytes.subarray(start, start + Number(first)) : bytes;
}
