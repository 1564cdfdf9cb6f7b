import type Database from "libsql";
import { readSketch, SKETCH_SIZE, type Sketch } from "../stories/sketch";

type Sketched = Sketch & { readonly id: string };

/** Documents of a row. */
const MOST = 1_000;

/** Adds sketches to a database, many in a row. What was added of a document before stays; who reads it compares. */
export function openSketchWriter(database: Database.Database): {
  readonly add: (one: Sketched) => void;
  readonly end: () => void;
} {
  const insert = database.prepare<unknown[]>("insert into sketches (ids, shingles, bytes) values (?, ?, ?)");
  let block: Sketched[] = [];
  const end = (): void => {
    if (block.length > 0) insert.run(JSON.stringify(block.map(({ id }) => id)), ...toBytes(block));
    block = [];
  };
  return {
    add: ({ id, sketch, shingles }) => {
      block.push({ id, sketch, shingles });
      if (block.length >= MOST) end();
    },
    end,
  };
}

function toBytes(block: readonly Sketched[]): readonly Buffer[] {
  const rows = new Uint16Array(block.length * SKETCH_SIZE);
  for (const [at, { sketch }] of block.entries()) readSketch(sketch, rows, at * SKETCH_SIZE);
  const shingles = Uint32Array.from(block, (one) => one.shingles);
  return [Buffer.from(shingles.buffer), Buffer.from(rows.buffer)];
}
