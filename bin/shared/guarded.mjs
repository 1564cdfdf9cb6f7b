// Runs a Node program that must not outlive the process that started it: node guarded.mjs PROGRAM [PARAMETER…]
import { spawn } from "node:child_process";

const child = spawn(process.execPath, process.argv.slice(2), { stdio: "inherit" });
const parent = process.ppid;
setInterval(() => process.ppid === parent || child.kill("SIGKILL"), 250).unref();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGKILL"));
child.on("exit", (code) => process.exit(code ?? 1));
