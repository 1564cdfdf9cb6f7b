import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { VERSION } from "@/search/version";

/** The rooms and what each may import from. Types that are erased count too: a border is a border. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  components: ["search"],
  app: ["components", "search", "saved", "engine"],
  indexer: ["search", "engine"],
  saved: ["search", "engine"],
  search: [],
  engine: [],
  bin: ["engine", "indexer", "saved", "search"],
  bench: ["engine", "indexer", "saved", "search", "bin"],
};

/** Of the engine room, these alone are for the site and the store; the indexer and the store also take its file helpers. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  app: ["engine/settings", "engine/connection", "engine/errors"],
  saved: ["engine/settings", "engine/files"],
  indexer: ["engine/files"],
};

const PURE = ["indexer/tagging", "indexer/knowledge", "indexer/stories", "search"];
/** The read door, and who may load the engine's client at run time. */
const LOADS_CLIENT = ["search/engine.ts", "indexer/publish.ts", "engine/keys.ts"];

type Import = { readonly from: string; readonly what: string; readonly isType: boolean };

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === "training" || name === "node_modules") return [];
    if (statSync(path).isDirectory()) return sources(path);
    return /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, "utf8");
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|import\("([^"]+)"\)/gm,
  );
  return Array.from(found, (match) => ({
    from: path,
    what: match[2] ?? match[3] ?? match[4] ?? "",
    isType: match[1] !== undefined,
  }));
}

const rooms = Object.keys(MAY_IMPORT).filter((room) => statSync(room, { throwIfNoEntry: false }));
const imports = rooms.flatMap((room) => sources(room).flatMap(importsOf));

/** The room a path of ours leads to, or null for a package. */
function roomOf({ from, what }: Import): string | null {
  const target = what.startsWith("@/") ? what.slice(2) : what.startsWith(".") ? join(from, "..", what) : null;
  return target === null ? null : (relative(".", target).split("/")[0] ?? null);
}

describe("the house", () => {
  it("lets imports run one way", () => {
    const wrong = imports.filter((one) => {
      const room = one.from.split("/")[0] ?? "";
      const target = roomOf(one);
      return target !== null && target !== room && !(MAY_IMPORT[room] ?? []).includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it("lets the site, the store and the indexer into the engine room through its doors only", () => {
    const wrong = imports.filter((one) => {
      const doors = DOORS[one.from.split("/")[0] ?? ""];
      return doors && roomOf(one) === "engine" && !doors.includes(one.what.replace(/^@\//, ""));
    });
    expect(wrong).toEqual([]);
  });

  it("shows every border that is crossed: a path across rooms begins with @/, one inside a room does not", () => {
    const wrong = imports.filter((one) => {
      const target = roomOf(one);
      if (target === null) return false;
      return one.what.startsWith("@/") === (target === one.from.split("/")[0]);
    });
    expect(wrong).toEqual([]);
  });

  it("loads the engine's client at run time in three places only", () => {
    const loading = imports.filter((one) => one.what === "meilisearch" && !one.isType).map((one) => one.from);
    expect([...new Set(loading)].sort()).toEqual([...LOADS_CLIENT].sort());
  });

  it("keeps the pure rooms free of input, output, clock and environment", () => {
    const impure = PURE.flatMap(sources)
      .filter((path) => path !== "search/engine.ts" && path !== "indexer/knowledge/weights.ts")
      .filter((path) => {
        const text = readFileSync(path, "utf8");
        return /from "node:|process\.|Date\.now\(\)|new Date\(\)|Math\.random\(/.test(text);
      });
    expect(impure).toEqual([]);
  });

  it("is of the version that its package says", () => {
    expect(VERSION).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
  });

  it("has one reader of the environment", () => {
    const readers = rooms
      .flatMap(sources)
      .filter((path) => /process\.env\b/.test(readFileSync(path, "utf8")));
    expect(readers).toEqual(["engine/settings.ts"]);
  });
});
