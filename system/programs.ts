import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Where `bin/shared/compile.mjs` puts what it makes of our programs. */
const COMPILED = ".compiled";

/**
 * The parameters of Node that run one of our programs (`bin/shared/follow-process.ts`): compiled where this process is, which
 * takes half the memory, and as TypeScript where it is not, so that what is being changed is what runs.
 */
export function toProgram(source: string): readonly string[] {
  return isCompiled() ? [toCompiled(source)] : ["--import", "tsx", source];
}

/** The file of a worker thread, given its source: compiled where this process is. */
export function toWorkerFile(source: URL): URL {
  if (!isCompiled()) return source;
  return pathToFileURL(toCompiled(relative(process.cwd(), fileURLToPath(source))));
}

function isCompiled(): boolean {
  return (process.argv[1] ?? "").includes(`${sep}${COMPILED}${sep}`);
}

/** Where a program of ours lies compiled. */
export function toCompiled(source: string): string {
  return join(COMPILED, source.replace(/\.ts$/, ".mjs"));
}
