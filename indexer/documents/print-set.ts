/** Things that were met, by their prints: 16 bytes each at most, where a set of strings takes a hundred. */
export type PrintSet = {
  /** Adds what has this hexadecimal print, of which 63 bits count; says whether it was not there. */
  readonly add: (print: string) => boolean;
};

const FEWEST = 1_024;

/** A set that begins empty. */
export function openPrintSet(): PrintSet {
  // Open addressing: two numbers a place, of which the second is odd where something stands.
  let table = new Uint32Array(2 * FEWEST);
  let size = 0;
  const put = (first: number, second: number): boolean => {
    const places = table.length / 2;
    for (let at = first % places; ; at = (at + 1) % places) {
      if (table[2 * at + 1] === 0) {
        table[2 * at] = first;
        table[2 * at + 1] = second;
        return true;
      }
      if (table[2 * at] === first && table[2 * at + 1] === second) return false;
    }
  };
  const grow = (): void => {
    const old = table;
    table = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) if (old[at + 1]) put(old[at] ?? 0, old[at + 1] ?? 0);
  };
  return {
    add: (print) => {
      const isNew = put(
        Number.parseInt(print.slice(0, 8), 16),
        (Number.parseInt(print.slice(8, 16), 16) | 1) >>> 0,
      );
      if (isNew) size += 1;
      if (size * 4 > (table.length / 2) * 3) grow();
      return isNew;
    },
  };
}
