import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { toImports, toLayout } from "./support/layout";

/** Who may import whom: the block of docs/layout.md. Types that are erased count too: a border is a border. */
const layout = toLayout(readFileSync("docs/layout.md", "utf8"));
const TOP = [...new Set([...layout.keys()].map((folder) => folder.split("/")[0] ?? folder))];

/** The folders that know no clock, no chance, no file and no process. */
const PURE = [
  "search",
  "indexer/reading/formats",
  "indexer/reading/page",
  "indexer/tagging",
  "indexer/stories",
];
const IMPURE =
  /from "node:|process\.|Date\.now\(\)|new Date\(\)|Math\.random\(|performance\.now\(|setImmediate/;
/** The engine's filter expressions. */
const EXPRESSION = / IN \[|IS NULL|gone = /;
/** What `npm run index` does to the vendor's index goes through one file; keys and versions through another. */
const LOADS_CLIENT = ["engine/client/keys.ts", "indexer/publishing/client.ts"];
/** What components may run of `search/`: the rest is for the server, and of it they know the types alone. */
const IN_BROWSER = ["search/text", "search/document", "search/query"];

const files = TOP.filter(existsSync).flatMap(sourcesOf);
const imports = files.flatMap((path) => toImports(path, readFileSync(path, "utf8")));
const crossings = imports.flatMap((one) => (one.target === null ? [] : [{ ...one, target: one.target }]));

function sourcesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    // The reference page of a bench has packages of its own.
    if (name === "node_modules") return [];
    if (statSync(path).isDirectory()) return sourcesOf(path);
    return /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}

/** The folder of the table that a file belongs to: the longest that its path begins with. */
function folderOf(path: string): string {
  const folders = [...layout.keys()].filter((folder) => path.startsWith(`${folder}/`));
  return folders.sort((a, b) => b.length - a.length)[0] ?? "";
}

function matching(paths: readonly string[], wanted: RegExp): string[] {
  return paths.filter((path) => wanted.test(readFileSync(path, "utf8")));
}

const isBelow = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));

describe("the house", () => {
  it("has a place in the table for every file", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((path) => folderOf(path) === "")).toEqual([]);
  });

  it("lets a folder import only what the table allows", () => {
    const wrong = crossings.filter(({ from, target }) => {
      const [own, other] = [folderOf(from), folderOf(`${target}.ts`)];
      return own !== other && !(layout.get(own) ?? []).includes(other);
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it("names only folders that the table has, and lets no two need each other", () => {
    const allowed = [...layout].flatMap(([own, others]) => others.map((other) => [own, other] as const));
    expect(allowed.filter(([, other]) => !layout.has(other))).toEqual([]);
    expect(findCircle([...layout.keys()], (folder) => layout.get(folder) ?? [])).toEqual([]);
  });

  it("lets no two files need each other", () => {
    const known = new Set(files.map((path) => path.replace(/\.\w+$/, "")));
    const targetsOf = (path: string): string[] =>
      crossings.flatMap(({ from, target }) => (from.replace(/\.\w+$/, "") === path ? [target] : []));
    expect(findCircle([...known], targetsOf)).toEqual([]);
  });

  it("shows every border that is crossed: a path across begins with @/, one inside a folder of the top does not", () => {
    const wrong = crossings.filter(
      ({ from, target, specifier }) =>
        specifier.startsWith("@/") === (from.split("/")[0] === target.split("/")[0]),
    );
    expect(wrong).toEqual([]);
  });

  it("lets components run of search what a browser needs, and no more", () => {
    const wrong = crossings.filter(
      ({ from, target, isType }) =>
        from.startsWith("components/") &&
        !isType &&
        target.startsWith("search/") &&
        !isBelow(target, IN_BROWSER),
    );
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it("loads the engine's client at run time in two places only", () => {
    const loading = imports
      .filter(({ specifier, isType }) => specifier === "meilisearch" && !isType)
      .map(({ from }) => from);
    expect([...new Set(loading)].sort()).toEqual(LOADS_CLIENT);
  });

  it("writes the engine's expressions in one folder", () => {
    const others = files.filter(
      (path) => isBelow(path, ["search", "saved", "app"]) && !isBelow(path, ["search/meilisearch"]),
    );
    expect(matching(others, EXPRESSION)).toEqual([]);
  });

  it("keeps the pure folders free of input, output, clock, chance and environment", () => {
    const pure = files.filter(
      (path) =>
        isBelow(path, PURE) &&
        !isBelow(path, ["search/meilisearch", "search/tables"]) &&
        !path.endsWith("/worker.ts"),
    );
    expect(matching(pure, IMPURE)).toEqual([]);
  });

  it("has one reader of the environment", () => {
    // Scripts of training are run by hand, and are no part of the product.
    const product = files.filter((path) => !isBelow(path, ["training"]));
    expect(matching(product, /process\.env\b/)).toEqual(["system/settings.ts"]);
  });
});

/** A way that leads from a node back to it; empty where there is none. */
function findCircle(nodes: readonly string[], next: (node: string) => readonly string[]): readonly string[] {
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): readonly string[] => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const other of next(node)) {
      const circle = visit(other, [...way, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  for (const node of nodes) {
    const circle = visit(node, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
