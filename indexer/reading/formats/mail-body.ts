import { type DraftProblem, Unreadable } from "../draft/draft";
import { isMail } from "../mime/file-name";
import { toHeadLines, toMailHead } from "../mime/mail-head";
import { type MimePart, readMimeTree } from "../mime/mime-tree";
import { toTextOfPart } from "../mime/part-text";
import { isSameText, toRichest } from "../mime/richer-text";
import { toTextOfHtml } from "../page/text-of-html";

/** The text of a mail, the files that came with it, and what of it cannot be read. */
export type MailBody = {
  readonly text: string;
  /** Mails are among them, whose text is in the text too. */
  readonly files: readonly MimePart[];
  readonly problems: readonly DraftProblem[];
};

/** Mails in mails are read so deep. */
const DEEPEST = 16;
/** Pictures that a text shows are part of its looks where they are smaller, in bytes. */
const SMALL_PICTURE = 100_000;
const NOTHING: MailBody = { text: "", files: [], problems: [] };
const SHOWN = new Set([
  "text/plain",
  "text/html",
  "application/xhtml+xml",
  "message/delivery-status",
  "message/disposition-notification",
  "text/rfc822-headers",
]);
const SIGNATURES = /^application\/(?:pgp-signature|pgp-keys|(?:x-)?pkcs7-signature)$/;
const LOCKED = /^(?:multipart\/encrypted|application\/pgp-encrypted|application\/(?:x-)?pkcs7-mime)$/;

/** Reads the text of a mail in the order of its parts, of alternatives the one that says most. */
export async function readMailBody(part: MimePart, depth = 0): Promise<MailBody> {
  if (LOCKED.test(part.type)) return toLocked(part);
  if (part.type.startsWith("multipart/") && part.parts.length > 0) return readParts(part, depth);
  if (isMail(part)) return readInnerMail(part, depth);
  if (part.disposition === "attachment" || !SHOWN.has(part.type)) return toFile(part);
  return toShown(part);
}

async function readParts({ type, parts }: MimePart, depth: number): Promise<MailBody> {
  const bodies: MailBody[] = [];
  for (const part of parts) bodies.push(await readMailBody(part, depth));
  const texts = bodies.map(({ text }) => text);
  return {
    text:
      type === "multipart/alternative"
        ? toRichest(texts)
        : texts.filter((_, at) => !isRepeated(parts, texts, at)).join("\n\n"),
    files: bodies.flatMap(({ files }) => files),
    problems: bodies.flatMap(({ problems }) => problems),
  };
}

/** Some programs put both forms of a text one below the other. */
function isRepeated(parts: readonly MimePart[], texts: readonly string[], at: number): boolean {
  if (parts[at]?.type !== "text/html" || parts[at - 1]?.type !== "text/plain") return false;
  return isSameText(texts[at - 1] ?? "", texts[at] ?? "");
}

async function readInnerMail(part: MimePart, depth: number): Promise<MailBody> {
  if (depth >= DEEPEST)
    return toProblem(`A mail in it lies more than ${DEEPEST} mails deep in others. Take it out.`);
  try {
    const mail = await readMimeTree(part.content);
    const { text } = await readMailBody(mail, depth + 1);
    const lines = toHeadLines(toMailHead(mail, part.content));
    return { text: `${lines}\n\n${text}`, files: [part], problems: [] };
  } catch (error) {
    if (error instanceof Unreadable) return toFile(part);
    throw error;
  }
}

function toShown(part: MimePart): MailBody {
  if (part.content.length === 0) return NOTHING;
  try {
    const text = toTextOfPart(part);
    return { ...NOTHING, text: /html/.test(part.type) ? toTextOfHtml(text) : text };
  } catch (error) {
    if (error instanceof Unreadable) return toFile(part);
    throw error;
  }
}

function toFile(part: MimePart): MailBody {
  const isLooks =
    part.type.startsWith("image/") &&
    part.id !== "" &&
    part.disposition !== "attachment" &&
    part.content.length < SMALL_PICTURE;
  if (isLooks || SIGNATURES.test(part.type)) return NOTHING;
  return { ...NOTHING, files: [part] };
}

function toLocked({ parameters }: MimePart): MailBody {
  return toProblem(
    parameters["smime-type"] === "signed-data"
      ? "Its text is wrapped in a signature, which is not opened. Export it without."
      : "It is encrypted. Decrypt it first.",
  );
}

function toProblem(reason: string): MailBody {
  return { ...NOTHING, problems: [{ line: null, reason }] };
}
