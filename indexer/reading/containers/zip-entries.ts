import { Unreadable } from "../draft/draft";

/** A file of a zip archive, as the archive's directory lists it. */
export type ZipEntry = {
  /** As written, in whatever character set. */
  readonly name: Uint8Array;
  /** Whether its name is said to be UTF-8. */
  readonly isUtf8: boolean;
  readonly isEncrypted: boolean;
  /** How it is packed: 0 not at all, 8 by deflate. */
  readonly method: number;
  /** In bytes, as it lies in the archive and as it was. */
  readonly packedSize: number;
  readonly size: number;
  /** Where its own head stands. */
  readonly offset: number;
};

const END = 0x06054b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const HEAD = 0x04034b50;
/** The end record is so long, with the longest remark behind it. */
const END_LENGTH = 22;
const LONGEST_END = END_LENGTH + 65_535;
/** Stands for a number that has no place in 32 bits and follows in 64. */
const LARGE = 0xffffffff;

/**
 * The files of a zip archive in the order of its directory.
 *
 * @throws Unreadable when it has no directory, as one that was cut off.
 */
export function* readZipEntries(zip: Buffer): Generator<ZipEntry> {
  let at = findDirectory(zip);
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === ENTRY) {
    const [nameEnd, extraEnd] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const nameAt = at + 46;
    const flags = zip.readUInt16LE(at + 8);
    yield {
      name: zip.subarray(nameAt, nameAt + nameEnd),
      isUtf8: (flags & 0x800) !== 0,
      isEncrypted: (flags & 1) !== 0,
      method: zip.readUInt16LE(at + 10),
      ...readPlaces(zip, at, zip.subarray(nameAt + nameEnd, nameAt + nameEnd + extraEnd)),
    };
    at = nameAt + nameEnd + extraEnd + zip.readUInt16LE(at + 32);
  }
}

/** The packed bytes of a file of an archive. */
export function toPackedBytes(zip: Buffer, { offset, packedSize }: ZipEntry): Buffer {
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== HEAD)
    throw new Unreadable("The archive is damaged: the file is not where its directory says.");
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  if (start + packedSize > zip.length) throw new Unreadable("The archive is cut off inside of the file.");
  return zip.subarray(start, start + packedSize);
}

function findDirectory(zip: Buffer): number {
  const from = Math.max(0, zip.length - LONGEST_END);
  for (let at = zip.length - END_LENGTH; at >= from; at -= 1) {
    if (zip.readUInt32LE(at) !== END) continue;
    const start = zip.readUInt32LE(at + 16);
    return start === LARGE ? findLargeDirectory(zip, at) : start;
  }
  throw new Unreadable("The archive is damaged: it has no directory. It may be cut off.");
}

/** Its place stands in a record that a locator right above the end names. */
function findLargeDirectory(zip: Buffer, end: number): number {
  const at = end >= 20 ? toNumber(zip, end - 12) : zip.length;
  if (at + 56 > zip.length || zip.readUInt32LE(at) !== END_64)
    throw new Unreadable("The archive is damaged: its directory is not where its end says.");
  return toNumber(zip, at + 48);
}

function readPlaces(
  zip: Buffer,
  at: number,
  extra: Buffer,
): Pick<ZipEntry, "packedSize" | "size" | "offset"> {
  const packedSize = zip.readUInt32LE(at + 20);
  const size = zip.readUInt32LE(at + 24);
  const offset = zip.readUInt32LE(at + 42);
  let large = findLarge(extra);
  const take = (value: number): number => {
    if (value !== LARGE || large.length < 8) return value;
    const number = toNumber(large, 0);
    large = large.subarray(8);
    return number;
  };
  const real = take(size);
  return { size: real, packedSize: take(packedSize), offset: take(offset) };
}

/** The numbers of 64 bits among the extra fields of an entry. */
function findLarge(extra: Buffer): Buffer {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return Buffer.alloc(0);
}

function toNumber(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}
