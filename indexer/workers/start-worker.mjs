import { workerData } from "piscina";
import { register } from "tsx/esm/api";

/** Starts a worker of a pool: its file is TypeScript, and may import what only `import` can load. */
register();
const { default: work } = await import(workerData.file);

export default work;
