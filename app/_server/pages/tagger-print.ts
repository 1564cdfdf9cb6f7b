import "server-only";
import { readTaggerPrint } from "@/system/tagger-print";

/** Read once: the tagger does not change under a site that runs. */
let print: Promise<string> | null = null;

/** The fingerprint of the tagger that is installed. */
export function readInstalledTagger(): Promise<string> {
  print ??= readTaggerPrint(process.cwd());
  return print;
}
