import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A sentence as a treebank has it: its words, and for each the number of its head (0 the root) and its relation. */
export type Tree = {
  readonly words: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
};

/** The sentences of a file: one word a line (number, form, lemma, part of speech, head, relation), blank lines between. */
export function readTreebank(path: string): readonly Tree[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split(/\n\s*\n/)
    .map((part) => part.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#")))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const rows = lines.map((line) => line.split("\t"));
      return {
        words: rows.map((row) => row[1] ?? ""),
        heads: rows.map((row) => Number(row[4])),
        relations: rows.map((row) => row[5] ?? ""),
      };
    });
}
