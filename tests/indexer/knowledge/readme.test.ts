import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "indexer/knowledge";

type Row = { readonly path: string; readonly source: string; readonly madeBy: string };

/** The rows of the README's tables, each with the path of its file. */
function readRows(): Row[] {
  let folder = "";
  return readFileSync(join(FOLDER, "README.md"), "utf8")
    .split("\n")
    .flatMap((line) => {
      folder = /^## `(\w+)\/`$/.exec(line)?.[1] ?? folder;
      const [, file, , source = "", madeBy = ""] = /^\| `([\w.-]+)` \|(.*)\|(.*)\|(.*)\|$/.exec(line) ?? [];
      return file ? [{ path: `${folder}/${file}`, source: source.trim(), madeBy: madeBy.trim() }] : [];
    });
}

const rows = readRows();
const files = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(FOLDER, name)).map((file) => `${name}/${file}`));

describe("the README of what the tagger knows", () => {
  it("names every file, once, and no other", () => {
    expect(rows.map((row) => row.path).sort()).toEqual(files.sort());
  });

  it("names a script that is there, or says that the file is made by hand, is code, or comes with a package", () => {
    const wrong = rows.filter(({ madeBy }) => {
      const script = /^`(training\/[\w.-]+)`$/.exec(madeBy)?.[1];
      return script === undefined ? !/^(?:by hand|code|packages)$/.test(madeBy) : !existsSync(script);
    });
    expect(wrong).toEqual([]);
  });

  it("gives a source for all that is no code", () => {
    expect(rows.filter(({ madeBy, source }) => madeBy !== "code" && source.length < 3)).toEqual([]);
  });

  it("is complemented by the notice for everything that is made from data of others", () => {
    const notice = readFileSync("NOTICE.md", "utf8");
    const made = rows.filter(({ madeBy }) => madeBy.startsWith("`training/"));
    expect(made.filter(({ path }) => !notice.includes(`${FOLDER}/${path}`))).toEqual([]);
  });
});
