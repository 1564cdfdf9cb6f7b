import { workerData } from "piscina";

/** Starts a worker of a pool: its file may import what only `import` can load, and may be TypeScript. */
if (workerData.file.endsWith(".ts")) (await import("tsx/esm/api")).register();
const { default: work } = await import(workerData.file);

export default work;
