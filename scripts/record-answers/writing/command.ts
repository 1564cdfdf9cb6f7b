import { toJson } from "../shared/json";
import { runScript } from "../site/script";
import type { Site } from "../site/site";
import { withoutDurations } from "./normalise";
import { print } from "./print";
import type { Recorder } from "./recorder";

/** Runs a script of package.json, and writes its exit code and its output into the folder `commands`. */
export async function recordCommand(
  { write }: Recorder,
  site: Site,
  parameters: readonly string[],
  name: string,
): Promise<void> {
  const { code, output } = await runScript(parameters, site);
  const json = toJson(output);
  const shown = json === undefined ? output : print(withoutDurations(json));
  await write("commands", name, `npm run -s ${parameters.join(" ")}\nexit ${code}\n\n${shown}\n`);
}
