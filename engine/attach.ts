import { makeDataFolder } from "@/system/files";
import type { Settings } from "@/system/settings";
import type { AttachedEngine } from "./client/attached-engine";
import { attachNodes } from "./cluster/attach-nodes";
import { attachEmbedded } from "./embedded/attach-embedded";

/**
 * Attaches to the engine of these settings; the embedded one is started when nobody runs it.
 *
 * @throws EngineFault, or SettingsFault for the data folder, in one sentence with the remedy.
 */
export async function attachEngine(
  settings: Settings,
  onMessage: (message: string) => void = () => undefined,
): Promise<AttachedEngine> {
  await makeDataFolder(settings.data);
  return settings.external === null
    ? attachEmbedded(settings.data, onMessage)
    : attachNodes(settings.external);
}
