import "server-only";
import { readSettings, type Settings } from "@/system/settings";

let settings: Settings | null = null;

/** The settings of the site, which hold for as long as it runs: read once, since to read them takes longer than much of a search. */
export function readSiteSettings(): Settings {
  settings ??= readSettings();
  return settings;
}
