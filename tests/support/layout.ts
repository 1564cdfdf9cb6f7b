import { join } from "node:path";

/** One import of a file: `target` is the path of a file of ours without its ending, null for a package and for data. */
export type Import = {
  readonly from: string;
  readonly specifier: string;
  readonly target: string | null;
  /** Whether only types are taken, which are gone at run time. */
  readonly isType: boolean;
};

/**
 * Reads the block of docs/layout.md that says who may import whom: lines `folder: allowed folders`, and `@name = folders`
 * for a group. Gives each folder with the folders that it may import.
 */
export function toLayout(page: string): ReadonlyMap<string, readonly string[]> {
  const block = /```staircase\n(.*?)```/s.exec(page)?.[1] ?? "";
  const groups = new Map<string, readonly string[]>();
  const resolve = (words: string): string[] =>
    words.split(" ").flatMap((word) => (word === "" ? [] : (groups.get(word) ?? [word])));
  const layout = new Map<string, readonly string[]>();
  for (const line of block.split("\n")) {
    const [, group, members] = /^(@\w+) = (.*)$/.exec(line) ?? [];
    const [, folder, allowed] = /^([\w/-]+):(.*)$/.exec(line) ?? [];
    if (group !== undefined) groups.set(group, resolve(members ?? ""));
    else if (folder !== undefined) layout.set(folder, resolve(allowed ?? ""));
  }
  return layout;
}

/** The imports that a file's text has. */
export function toImports(from: string, text: string): Import[] {
  const matches = text.matchAll(
    /^(?:import|export)\s+(type\s)?([^;]*?)\sfrom\s+"([^"]+)"|^import\s+"([^"]+)"|import\("([^"]+)"\)/gm,
  );
  return Array.from(matches, ([, type, names = "", named, bare, dynamic]) => {
    const specifier = named ?? bare ?? dynamic ?? "";
    return {
      from,
      specifier,
      target: toTarget(from, specifier),
      isType: type !== undefined || isTypes(names),
    };
  });
}

function toTarget(from: string, specifier: string): string | null {
  if (specifier.endsWith(".json")) return null;
  const path = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? join(from, "..", specifier)
      : null;
  return path === null ? null : path.replace(/\.(tsx?|mjs)$/, "");
}

/** `{ type A, type B }` */
function isTypes(names: string): boolean {
  const each = names
    .replace(/[{}]/g, "")
    .split(",")
    .map((name) => name.trim());
  return each.filter((name) => name !== "").every((name) => name.startsWith("type "));
}
