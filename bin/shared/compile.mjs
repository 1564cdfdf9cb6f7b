// Makes plain JavaScript of what runs long: `npm start`, `npm run index` and what they start. Run as TypeScript each of them,
// and each of their threads, would hold a compiler, all sources and their maps.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What is compiled, each with all of ours that it needs; packages stay where they are installed. */
const PROGRAMS = [
  "bin/start.ts",
  "bin/index.ts",
  "bin/shared/close-reading-process.ts",
  "bin/shared/follow-process.ts",
  "bin/shared/read-added-process.ts",
  "engine/embedded/keeper-process.ts",
  "indexer/close-reading/worker.ts",
  "indexer/corpus/worker.ts",
  "indexer/tagging/worker.ts",
];

/**
 * Compiles programs of a project into its folder `.compiled`, each to the same place below it, unless what is there was made of
 * the same files at the same place. Says whether it did. Throws an error that names
 * file and line where one is wrong.
 */
export async function compile(root, programs = PROGRAMS) {
  const folder = join(root, ".compiled");
  const stamp = join(folder, "made-of.json");
  if (await isMade(stamp, root, programs)) return false;
  const { build, stop } = await import("esbuild");
  try {
    const { outputFiles, metafile } = await build(toOptions(root, folder, programs));
    for (const { path, contents } of outputFiles) await write(path, contents);
    const sources = [
      "package-lock.json",
      "tsconfig.json",
      "bin/shared/compile.mjs",
      ...Object.keys(metafile.inputs),
    ];
    await write(stamp, await toStamp(root, programs, sources));
  } finally {
    await stop();
  }
  return true;
}

async function isMade(stamp, root, programs) {
  const made = await readFile(stamp, "utf8").catch(() => null);
  if (made === null) return false;
  return made === (await toStamp(root, programs, Object.keys(JSON.parse(made).files)));
}

/** All that what is compiled depends on; the place of the project too, which stands in it. */
async function toStamp(root, programs, sources) {
  return JSON.stringify({ root, programs, files: await readPrints(root, sources) });
}

async function readPrints(root, paths) {
  const prints = paths.map(async (path) => [path, await readPrint(join(root, path))]);
  return Object.fromEntries(await Promise.all(prints));
}

async function readPrint(path) {
  const content = await readFile(path).catch(() => null);
  return content === null ? null : createHash("sha256").update(content).digest("hex");
}

function toOptions(root, folder, programs) {
  return {
    absWorkingDir: root,
    entryPoints: programs,
    outdir: folder,
    outbase: root,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    logLevel: "silent",
    plugins: [{ name: "places", setup: withPlaces }],
  };
}

/** A file is told where its source is, not where it was compiled to: beside the source lie its tables and weights. */
function withPlaces({ onLoad }) {
  onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
    const source = await readFile(path, "utf8");
    if (!source.includes("import.meta.url")) return undefined;
    const place = JSON.stringify(pathToFileURL(path).href);
    return { contents: source.replaceAll("import.meta.url", place), loader: "ts" };
  });
}

/** Writes a file whole: another process may be reading it. */
async function write(path, contents) {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, contents);
  await rename(unfinished, path);
}
