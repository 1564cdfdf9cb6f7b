/** What Node says of bytes that it could not read as a request: what came last, and how far into that it read. */
export type ClientError = NodeJS.ErrnoException & {
  readonly rawPacket?: Buffer;
  readonly bytesParsed?: number;
};

const REQUEST_LINE = /^[\w!#$%&'*+.^`|~-]+ (\S+) HTTP\/1\.[01]\r?\n/;

/** The target of a request that could not be read for its method alone; null of any other, and of what is no HTTP. */
export function readUnknownTarget({ code, rawPacket, bytesParsed = 0 }: ClientError): string | null {
  if (code !== "HPE_INVALID_METHOD" || rawPacket === undefined) return null;
  // Others may stand before it in the same packet.
  const start = rawPacket.subarray(0, bytesParsed).lastIndexOf("\n") + 1;
  return REQUEST_LINE.exec(rawPacket.toString("latin1", start))?.[1] ?? null;
}
