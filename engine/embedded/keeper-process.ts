import { makePrivately } from "@/system/private-modes";
import { type KeeperMessage, keepEngine } from "./keeper";

/** The process that `attach` starts: its one argument is the data folder. */
const [data = ""] = process.argv.slice(2);

for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => undefined);

makePrivately(); // The engine makes its files with what it inherits.
await keepEngine(data, (message: KeeperMessage) => {
  if (process.connected) process.send?.(message);
});
process.exit();
