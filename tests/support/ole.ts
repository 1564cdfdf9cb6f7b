/** The head of a compound file (OLE) whose directory names these streams; it holds nothing else. */
export function anOleFile(streams: readonly string[]): Uint8Array {
  const names = ["Root Entry", ...streams];
  const bytes = Buffer.alloc(1_024 + names.length * 128);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  names.forEach((name, at) => {
    const place = 1_024 + at * 128;
    bytes.write(name, place, "utf16le");
    bytes.writeUInt16LE(name.length * 2 + 2, place + 64);
    bytes[place + 66] = at === 0 ? 5 : 2;
  });
  return new Uint8Array(bytes);
}
