import { readSettings, type Settings } from "@/system/settings";
import { EngineFault } from "./client/errors";
import { attachNodes } from "./cluster/attach-nodes";
import type { NodesConnection } from "./cluster/open-nodes";
import { readEngineState } from "./embedded/state";

/** Where searches are answered: the addresses of all nodes, mostly one, and the key that can only search. */
export type Connection = NodesConnection;

/**
 * The connection of a running engine, for those who search while somebody else keeps it running.
 *
 * @throws EngineFault when none runs.
 */
export async function readConnection(settings: Settings = readSettings()): Promise<Connection> {
  if (settings.external !== null) {
    const { nodes, searchKey } = await attachNodes(settings.external);
    return { nodes, key: searchKey };
  }
  const state = await readEngineState(settings.data);
  if (state === null)
    throw new EngineFault(`No engine runs on ${settings.data}. Start Parallax with \`npm start\`.`);
  return { nodes: [state.url], key: state.searchKey };
}
