import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { rewriteSpecifiers, toSourceFiles } from "./move-files/specifiers";
import { splitFile } from "./move-files/split-file";

/**
 * `npx tsx scripts/move-files.ts LIST`: moves files and rewrites every import of them. A line of LIST is
 * `OLD<tab>NEW`, or `split<tab>OLD<tab>NAMES<tab>NEW`, which moves definitions (comma-separated) out of a file into
 * another. OLD is a path as it was before the first line. `#` begins a comment; a line that begins with `delete` says
 * what was deleted by hand, and is passed over. Splits follow all moves, in the order of the list.
 *
 * The work tree must be clean: the script writes over files. `npm run tidy` sorts the imports afterwards.
 */
const [listPath] = process.argv.slice(2);
if (listPath === undefined) throw new Error("Usage: npx tsx scripts/move-files.ts LIST");
const rows = readFileSync(listPath, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("delete\t"))
  .map((line) => line.split("\t"));

const moves = new Map(rows.filter((row) => row.length === 2).map(([from = "", to = ""]) => [from, to]));
moveAll(moves);
for (const row of rows) if (row[0] === "split") split(row);

function moveAll(moves: ReadonlyMap<string, string>): void {
  const missing = [...moves.keys()].filter((path) => !existsSync(path));
  for (const path of missing) console.error(`${path} is not there and was passed over.`);
  const before = toSourceFiles();
  const there = new Map([...moves].filter(([from]) => !missing.includes(from)));
  for (const [from, to] of there) {
    mkdirSync(dirname(to), { recursive: true });
    execFileSync("git", ["mv", from, to]);
  }
  rewriteSpecifiers(before, there);
}

function split([, old = "", names = "", to = ""]: readonly string[]): void {
  const from = moves.get(old) ?? old;
  for (const [path, text] of splitFile(from, names.split(","), to)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
