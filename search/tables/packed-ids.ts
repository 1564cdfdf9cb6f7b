/** Ids by their place, as bytes: a tenth of what they are as strings. */
export function toPackedIds(parts: readonly string[]): (places: readonly number[]) => readonly string[] {
  const bytes = Buffer.from(parts.filter((part) => part !== "").join(SEPARATOR));
  const starts: number[] = bytes.length === 0 ? [] : [0];
  for (let at = bytes.indexOf(SEPARATOR); at >= 0; at = bytes.indexOf(SEPARATOR, at + 1)) starts.push(at + 1);
  const begins = Uint32Array.from([...starts, bytes.length + 1]);
  return (places) =>
    places.map((place) => bytes.toString("utf8", begins[place], (begins[place + 1] ?? 1) - 1));
}

/** Between ids; it stands in none. */
export const SEPARATOR = "\n";
