import { readFileSync } from "node:fs";
import { join } from "node:path";
// Not one of the package's entries: those have its data with them, and the data are what takes the memory.
import { createEld } from "eld/detector";
import { toNgrams } from "./ngrams";

const DATA = join("node_modules", "eld", "src", "ngrams", "medium.js");

let detect: ReturnType<typeof createEld>["instance"]["detect"] | null = null;

/** The ISO 639-1 code of the language that a text is most likely in; null where that is not sure. */
export function findLanguage(text: string): string | null {
  detect ??= openDetector();
  const { language, isReliable } = detect(text);
  return language !== "" && isReliable() ? language : null;
}

function openDetector(): ReturnType<typeof createEld>["instance"]["detect"] {
  const { instance, loadData } = createEld();
  loadData(toNgrams(readFileSync(join(process.cwd(), DATA), "utf8")));
  return instance.detect;
}
