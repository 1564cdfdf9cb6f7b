import { toStandingOfName } from "../page/elements";
import { toTextOfHtml } from "../page/text-of-html";

/** Drawn, or of something that is. */
const DRAWN = /^(?:svg|path|source)$/;

/** What stands for a tag of HTML, by its name in small letters, in a text; null where it is none that a text has. */
export function toTagText(name: string): string | null {
  if (name === "br") return "\n";
  const standing = DRAWN.test(name) ? "inline" : toStandingOfName(name);
  if (standing === null || standing === "none") return null;
  if (standing === "block") return "\n\n";
  return standing === "box" ? "\t" : "";
}

const known = new Map<string, string>();

/** The sign that HTML writes as `&name;`. */
export function toSign(entity: string): string {
  const sign = known.get(entity) ?? (toTextOfHtml(`<p>x${entity}x</p>`).trim().slice(1, -1) || " ");
  if (known.size < 1_000) known.set(entity, sign);
  return sign;
}
