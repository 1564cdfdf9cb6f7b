import type { Bench } from "./bench";
import { type Row, toCells } from "./table";

/** A bench of what gives its rows as they are shown. */
export function fromRows(title: string, measure: () => readonly Row[] | Promise<readonly Row[]>): Bench {
  return async () => {
    const rows = await measure();
    return { tables: [toCells(title, rows)], figures: { rows } };
  };
}
