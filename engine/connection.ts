import { readSettings, type Settings } from "@/system/settings";
import { EngineFault } from "./client/errors";
import { makeKeys } from "./client/keys";
import { readEngineState } from "./embedded/state";

/** Where searches are answered, and the key that can only search. */
export type Connection = { readonly url: string; readonly key: string };

/**
 * The connection of a running engine, for those who search while somebody else keeps it running.
 *
 * @throws EngineFault when none runs.
 */
export async function readConnection(settings: Settings = readSettings()): Promise<Connection> {
  if (settings.external !== null) {
    const { searchKey } = await makeKeys(settings.external.url, settings.external.key);
    return { url: settings.external.url, key: searchKey };
  }
  const state = await readEngineState(settings.data);
  if (state === null)
    throw new EngineFault(`No engine runs on ${settings.data}. Start Parallax with \`npm start\`.`);
  return { url: state.url, key: state.searchKey };
}
