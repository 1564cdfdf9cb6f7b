import { spawn } from "node:child_process";
import { once } from "node:events";
import { compile } from "../../../bin/shared/compile.mjs";

/**
 * Before the first test file that starts something: our programs, compiled anew where one changed, and a process whose engines and indexer all files share. It ends with the
 * line that is held to it here, however Jest ends.
 */
export default async function start() {
  await compile(process.cwd());
  const shared = spawn(process.execPath, ["--import", "tsx", "tests/support/shared/process.ts"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(shared, "exit");
  const isUp = once(shared, "message");
  const [address] = await Promise.race([isUp, ended.then(failed)]);
  process.env.PARALLAX_SHARED = address;
  globalThis.stopShared = async () => {
    shared.disconnect();
    await ended;
  };
}

function failed() {
  throw new Error("The process that tests share ended at once; the lines above say why.");
}
