import { NoReading } from "./errors";
import type { PassageVector, Reading } from "./reading";
import { fromTextReadingBytes, toTextReadingBytes } from "./text-reading-bytes";

/**
 * A reading as bytes: a mark, then sections, each with its name, its length and its content. A section of an unknown name is
 * passed over, so that what one version adds another can read. Numbers have their lowest byte first.
 */

const MARK = "PXR1";
const MEANING = "meaning";
const TEXT = "text";

/** A reading as bytes, the same for the same reading. */
export function toBytes({ meaning, text }: Reading): Uint8Array {
  return Buffer.concat([
    Buffer.from(MARK, "latin1"),
    toSection(MEANING, toMeaningBytes(meaning)),
    ...(text === null ? [] : [toSection(TEXT, toTextReadingBytes(text))]),
  ]);
}

/** The reading of bytes. @throws NoReading */
export function fromBytes(bytes: Uint8Array): Reading {
  const sections = toSections(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const meaning = sections.get(MEANING);
  const text = sections.get(TEXT);
  return {
    meaning: meaning === undefined ? [] : fromMeaningBytes(meaning),
    text: text === undefined ? null : fromTextReadingBytes(text),
  };
}

function toSection(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(1 + name.length + 4);
  head.writeUInt8(name.length, 0);
  head.write(name, 1, "latin1");
  head.writeUInt32LE(content.length, 1 + name.length);
  return Buffer.concat([head, content]);
}

function toSections(bytes: Buffer): ReadonlyMap<string, Buffer> {
  if (bytes.toString("latin1", 0, MARK.length) !== MARK) throw new NoReading("It has another beginning.");
  const sections = new Map<string, Buffer>();
  let at = MARK.length;
  while (at < bytes.length) {
    const nameEnd = at + 1 + bytes.readUInt8(at);
    if (nameEnd + 4 > bytes.length) throw new NoReading("It was cut off.");
    const end = nameEnd + 4 + bytes.readUInt32LE(nameEnd);
    if (end > bytes.length) throw new NoReading("It was cut off.");
    sections.set(bytes.toString("latin1", at + 1, nameEnd), bytes.subarray(nameEnd + 4, end));
    at = end;
  }
  return sections;
}

/** How many vectors, of how many numbers; then each: its scale, its numbers. */
function toMeaningBytes(vectors: readonly PassageVector[]): Buffer {
  const dimensions = vectors[0]?.values.length ?? 0;
  const bytes = Buffer.alloc(4 + vectors.length * (4 + dimensions));
  bytes.writeUInt16LE(vectors.length, 0);
  bytes.writeUInt16LE(dimensions, 2);
  for (const [index, { scale, values }] of vectors.entries()) {
    const at = 4 + index * (4 + dimensions);
    bytes.writeFloatLE(scale, at);
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, dimensions), at + 4);
  }
  return bytes;
}

function fromMeaningBytes(bytes: Buffer): readonly PassageVector[] {
  if (bytes.length < 4) throw new NoReading("It was cut off.");
  const [count, dimensions] = [bytes.readUInt16LE(0), bytes.readUInt16LE(2)];
  if (bytes.length !== 4 + count * (4 + dimensions)) throw new NoReading("Its vectors are not whole.");
  return Array.from({ length: count }, (_, index) => {
    const at = 4 + index * (4 + dimensions);
    return {
      scale: bytes.readFloatLE(at),
      values: Int8Array.from(bytes.subarray(at + 4, at + 4 + dimensions), toSigned),
    };
  });
}

function toSigned(byte: number): number {
  return (byte << 24) >> 24;
}
