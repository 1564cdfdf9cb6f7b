import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** `from "…"`, `import "…"`, `import("…")`, of this project's own files alone. */
const SPECIFIER = /(\bfrom\s*|\bimport\s*\(?\s*)"(\.{1,2}\/[^"]*|@\/[^"]*)"/g;
const ENDINGS = ["", ".ts", ".tsx", ".d.ts", ".mjs", ".js"];

/** Paths of all files that may import others. */
export function toSourceFiles(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" });
  return listed.split("\n").filter((path) => /\.(tsx?|mjs|js)$/.test(path) && existsSync(path));
}

/** Rewrites the imports of all files after `moves`. `before` are the paths of all files before them. */
export function rewriteSpecifiers(before: readonly string[], moves: ReadonlyMap<string, string>): void {
  const files = new Set(before);
  for (const old of before) {
    const path = moves.get(old) ?? old;
    const text = readFileSync(path, "utf8");
    const written = text.replace(SPECIFIER, (whole, keyword: string, specifier: string) => {
      const target = toTarget(old, specifier, files);
      return target === null ? whole : `${keyword}"${toSpecifier(path, moves.get(target) ?? target)}"`;
    });
    if (written !== text) writeFileSync(path, written);
  }
}

/** The path of the file that an import names; null where it is none of `files`. */
export function toTarget(from: string, specifier: string, files: ReadonlySet<string>): string | null {
  const base = specifier.startsWith("@/") ? specifier.slice(2) : join(dirname(from), specifier);
  return ENDINGS.map((ending) => base + ending).find((path) => files.has(path)) ?? null;
}

/** How one file imports another: by a relative path inside a top-level folder, by `@/` across. */
export function toSpecifier(from: string, to: string): string {
  const bare = to.replace(/\.(d\.ts|tsx?)$/, "");
  const [top] = from.split("/");
  if (from.includes("/") && top !== to.split("/")[0]) return `@/${bare}`;
  const path = relative(dirname(from), bare);
  return path.startsWith(".") ? path : `./${path}`;
}
