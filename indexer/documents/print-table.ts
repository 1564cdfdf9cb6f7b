import { createHash } from "node:crypto";

/** A number for each thing that was met, by its print: 12 to 32 bytes each, where a map of strings takes 150. */
export type PrintTable = {
  /** Puts a number of 32 bits to what has this print, of which 63 bits count; gives the number that it had, null where it was not there. */
  readonly put: (print: string, number: number) => number | null;
};

/** The hexadecimal print of a text. */
export function toPrint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}

const FEWEST = 1_024;
/** Numbers of a place: the halves of a print, the second of them odd where something stands, and its number. */
const WIDTH = 3;

/** A table that begins empty. */
export function openPrintTable(): PrintTable {
  // Open addressing.
  let table = new Uint32Array(WIDTH * FEWEST);
  let size = 0;
  const put = (first: number, second: number, number: number): number | null => {
    const places = table.length / WIDTH;
    for (let place = first % places; ; place = (place + 1) % places) {
      const at = WIDTH * place;
      const isFree = table[at + 1] === 0;
      if (!isFree && (table[at] !== first || table[at + 1] !== second)) continue;
      const known = isFree ? null : (table[at + 2] ?? 0);
      table.set([first, second, number], at);
      return known;
    }
  };
  const grow = (): void => {
    const old = table;
    table = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += WIDTH)
      if (old[at + 1]) put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
  };
  return {
    put: (print, number) => {
      const second = (Number.parseInt(print.slice(8, 16), 16) | 1) >>> 0;
      const known = put(Number.parseInt(print.slice(0, 8), 16), second, number);
      if (known === null) size += 1;
      if (size * 4 > (table.length / WIDTH) * 3) grow();
      return known;
    },
  };
}
