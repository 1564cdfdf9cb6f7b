import type { Site } from "./site/site";
import { recordCommand } from "./writing/command";
import type { Recorder } from "./writing/recorder";

/** Records the command that searches. */
export async function recordCommands(recorder: Recorder, site: Site): Promise<void> {
  const searches = [["president"], ["war OR peace", "--json", "--size", "5"], ["xyzzyq"], ['"unclosed']];
  for (const search of searches)
    await recordCommand(recorder, site, ["search", "--", ...search], `search ${search.join(" ")}`);
}
