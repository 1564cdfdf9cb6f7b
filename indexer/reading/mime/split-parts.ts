const LINE_END = 0x0a;
const CARRIAGE = 0x0d;

/** The head of a message or part, and what stands below the empty line that ends it. */
export function splitHead(bytes: Buffer): { readonly head: Buffer; readonly body: Buffer } {
  const at = findHeadEnd(bytes);
  return { head: bytes.subarray(0, at), body: bytes.subarray(bytes[at] === CARRIAGE ? at + 2 : at + 1) };
}

/** Where its first empty line begins. */
function findHeadEnd(bytes: Buffer): number {
  for (let start = 0; start < bytes.length; start = bytes.indexOf(LINE_END, start) + 1) {
    if (bytes[start] === LINE_END || (bytes[start] === CARRIAGE && bytes[start + 1] === LINE_END))
      return start;
    if (bytes.indexOf(LINE_END, start) < 0) break;
  }
  return bytes.length;
}

/** The parts of a body, by the line that parts them; what stands above the first and below the last is none. */
export function splitParts(body: Buffer, boundary: string): Buffer[] {
  const line = Buffer.from(`--${boundary}`);
  const parts: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    const end = toBoundaryEnd(body, at, at + line.length);
    if (end === null) continue;
    if (start >= 0) parts.push(body.subarray(start, toTextEnd(body, start, at)));
    start = end.next;
    if (end.isLast) return parts;
  }
  if (start >= 0) parts.push(body.subarray(start));
  return parts;
}

type BoundaryEnd = { readonly next: number; readonly isLast: boolean };

/** Null where it is no line of its own: another boundary may begin alike. */
function toBoundaryEnd(body: Buffer, at: number, after: number): BoundaryEnd | null {
  if (at > 0 && body[at - 1] !== LINE_END) return null;
  const isLast = body[after] === 0x2d && body[after + 1] === 0x2d;
  let end = isLast ? after + 2 : after;
  while (body[end] === 0x20 || body[end] === 0x09 || body[end] === CARRIAGE) end += 1;
  return end >= body.length || body[end] === LINE_END ? { next: end + 1, isLast } : null;
}

/** The line end above a boundary belongs to the boundary. */
function toTextEnd(body: Buffer, start: number, at: number): number {
  const end = at - 1;
  return Math.max(start, body[end - 1] === CARRIAGE ? end - 1 : end);
}
