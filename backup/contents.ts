import { READINGS_FILE } from "@/indexer/close-reading/reading-store";
import { MANIFEST_FILE, MANIFEST_LINES } from "@/indexer/manifest/open-manifest";
import { STORE_FILE } from "@/saved/store/store";
import { CLOSE_REQUESTS_FILE } from "@/search/document/close-requests";
import { CORRECTIONS_FILE, MOVING_FILE } from "@/search/document/correction";
import { THRESHOLDS_FILE } from "@/search/document/thresholds";

/** What of a data folder a backup holds, and what it leaves out, each with the reason. */

/** Files of lines that are only ever added to or replaced; a copy ends with the last whole line. */
export const LOGS = [MANIFEST_LINES, CORRECTIONS_FILE, MOVING_FILE] as const;

/** Files that are replaced as a whole. */
export const WHOLES = [THRESHOLDS_FILE] as const;

/** Databases, each copied as it is at one moment. */
export const DATABASES = [STORE_FILE, READINGS_FILE, MANIFEST_FILE] as const;

/** The index, as lines of JSON: a copy that any version of the engine takes. */
export const INDEX_FILES = { documents: "documents.jsonl.gz", names: "names.jsonl.gz" } as const;

/** The settings of the index. */
export const SETTINGS_FILE = "index-settings.json";

/** Names that stay behind, as patterns. */
const LEFT_OUT: readonly RegExp[] = [
  /^engine$/, // The engine's own database: its content is in the lines.
  /^(dumps|snapshots)$/, // Folders that the engine makes for itself.
  /^engine\.(json|lock|log)$/, // Where it runs now, and what it said.
  /\.lock$/, // Who is at work now.
  /\.key$/, // Keys of the engine are made anew, so that a backup opens no door.
  /\.secret(\.|$)/, // What cookies are signed with is made anew: whoever was logged in logs in again.
  /^bin$/, // The engine's program: downloaded and verified again.
  /\.db-(wal|shm)$/, // Parts of databases that are copied whole.
  /\.damaged$/,
  /\.draft$/, // A file that is just being written.
  /^\.probe-/,
  new RegExp(`^${CLOSE_REQUESTS_FILE.replace(".", "\\.")}$`), // What is to be read next, not what was.
  /^tags\.db$/, // What tagging again gives too.
  /^names$/, // What a site reads from the index once more.
  /^intake\.json$/, // What is being taken in now.
  /^runs\.json$/, // What the last runs of this machine took.
  /\.log$/,
];

/** Those of the names in a data folder that a backup neither holds nor leaves out for a reason. */
export function toUnknown(names: readonly string[]): readonly string[] {
  const held: readonly string[] = [...LOGS, ...WHOLES, ...DATABASES];
  return names.filter((name) => !held.includes(name) && !LEFT_OUT.some((one) => one.test(name)));
}
