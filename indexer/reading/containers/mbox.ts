import { type Drafts, type FilePart, Unreadable } from "../draft/draft";

const START = "From ";
const LINE_END = 0x0a;
/** A line between mails: whose it is, and when it came, in whatever form. */
const SEPARATOR = /^From (?:.*\d:\d{2}.*\d{4}|.*\d{4}.*\d:\d{2}|-?\s*$)/;
/** The same in the usual form, which no text has: where the empty line above it is missing. */
const USUAL = /^From \S+\s+[A-Z][a-z]{2}\s+[A-Z][a-z]{2}\s+\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?\s.*\d{4}$/;
const LONGEST_SEPARATOR = 300;

/**
 * A mailbox: each mail a part, by its number. A mail begins below an empty line with `From `, a sender and a time; what begins so inside
 * of one has a `>` before it, which is taken away.
 *
 * @throws Unreadable when it holds no mail.
 */
export function readMbox(bytes: Uint8Array): Drafts {
  const box = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = findStarts(box);
  if (starts.length === 0) throw new Unreadable("It is no mailbox: no mail begins in it.");
  return { drafts: [], problems: [], parts: toParts(box, starts) };
}

/** Where the separators of mails begin. */
function findStarts(box: Buffer): number[] {
  const starts: number[] = [];
  for (let at = findStart(box, 0); at >= 0; at = findStart(box, at + START.length)) starts.push(at);
  return starts;
}

/** The next place of a separator, from one on; -1 where there is none. */
function findStart(box: Buffer, from: number): number {
  for (let at = box.indexOf(START, from); at >= 0; at = box.indexOf(START, at + START.length))
    if (isSeparator(box, at)) return at;
  return -1;
}

function isSeparator(box: Buffer, at: number): boolean {
  if (at > 0 && box[at - 1] !== LINE_END) return false;
  const line = box.toString("latin1", at, at + LONGEST_SEPARATOR).split("\n", 1)[0] ?? "";
  return (isBelowEmptyLine(box, at) ? SEPARATOR : USUAL).test(line.trimEnd());
}

function isBelowEmptyLine(box: Buffer, at: number): boolean {
  const above = box[at - 2] === 0x0d ? at - 3 : at - 2;
  return above < 0 || box[above] === LINE_END;
}

function* toParts(box: Buffer, starts: readonly number[]): Generator<FilePart> {
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? box.length;
    yield { path: `${at + 1}.eml`, size: end - start, open: () => toMail(box.subarray(start, end)) };
  }
}

/** A mail without its separator, and without the signs that were put before its lines. */
function toMail(bytes: Buffer): Uint8Array {
  const mail = bytes.subarray(bytes.indexOf(LINE_END) + 1);
  const pieces: Buffer[] = [];
  let done = 0;
  for (let at = mail.indexOf(">From "); at >= 0; at = mail.indexOf(">From ", at + 1)) {
    let first = at;
    while (mail[first - 1] === 0x3e) first -= 1;
    if (first > 0 && mail[first - 1] !== LINE_END) continue;
    pieces.push(mail.subarray(done, first));
    done = first + 1;
  }
  return pieces.length === 0 ? mail : Buffer.concat([...pieces, mail.subarray(done)]);
}
