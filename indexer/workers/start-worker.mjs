import { workerData } from "piscina";

/** Starts a worker of a pool: its file may import what only `import` can load, and may be TypeScript. Without a task it has only to be there. */
if (workerData.file.endsWith(".ts")) (await import("tsx/esm/api")).register();
const { default: work } = await import(workerData.file);

export default (given) => (given === null ? null : work(given));
