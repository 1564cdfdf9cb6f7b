import { jsonrepair } from "jsonrepair";

/** Longer scripts than this are read only where they are whole. */
const MOST_REPAIRED = 500_000;

/** Fields that are taken out of a script that nothing repairs: those that only an article has. */
const SALVAGED =
  /"(@type|headline|datePublished|dateCreated|dateModified|inLanguage|articleBody)"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.)*)"/g;

/**
 * The value that a script of JSON holds: as it stands, else repaired, else an object of the few fields that can be read in it.
 * Null where there is nothing.
 */
export function readJsonScript(script: string): unknown {
  const json = withoutWrapping(script);
  return parse(json) ?? (json.length > MOST_REPAIRED ? null : parse(repair(json))) ?? salvage(json);
}

/** Pages put comments and character data sections around a script, and semicolons behind it. */
function withoutWrapping(script: string): string {
  return script
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)\s*/, "")
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/)$/, "")
    .replace(/^[^[{]{0,200}(?=[[{])/, "")
    .trimEnd()
    .replace(/;$/, "");
}

function parse(json: string): unknown {
  try {
    return json === "" ? null : JSON.parse(json);
  } catch {
    return null; // The next way of reading it is tried.
  }
}

function repair(json: string): string {
  try {
    return jsonrepair(json);
  } catch {
    return ""; // Beyond repair, or nested too deeply for it.
  }
}

function salvage(json: string): Record<string, unknown> | null {
  const fields = new Map<string, string>();
  for (const [, name = "", value = ""] of json.slice(0, MOST_REPAIRED).matchAll(SALVAGED))
    if (!fields.has(name)) fields.set(name, String(parse(`"${value}"`) ?? value));
  return fields.size === 0 ? null : Object.fromEntries(fields);
}
