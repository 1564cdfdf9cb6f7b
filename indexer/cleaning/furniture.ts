/** What stands around an article on its page and is not of it. */

/** Lines that label a way to reach somebody or another page, whatever their words. */
const LABELLED =
  /^(?:[※★▶◆■●]|\[(?:phone|mail|e-?mail|kakao\s*talk|tel|fax|contact|twitter|facebook|전화|메일|카카오톡)\])/iu;
const CONTACT =
  /^(?:tel(?:ephone)?|phone|fax|e-?mail|mail|contact)\s*[:.]|^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$|^(?:https?:\/\/|www\.)\S+$/i;
const PHRASES =
  /^(?:menu|home|search|sign in|log ?in|subscribe(?: now)?|share(?: this(?: article)?)?|print|advertisement|related (?:articles|stories|news)|read (?:more|next)|most (?:read|popular)|recommended|comments?|skip to (?:main )?content|follow us.*|newsletter|all rights reserved.*|(?:copyright|©|\(c\)).*|we use cookies.*|cookie (?:policy|settings).*|accept(?: all)?(?: cookies)?|terms (?:of use|and conditions)|privacy policy|back to top|loading\.*|click here.*)$/i;

/** Whether a line is furniture wherever it stands. */
function isFurniture(line: string): boolean {
  const text = line.trim();
  return LABELLED.test(text) || CONTACT.test(text) || PHRASES.test(text);
}

/** A section's name above an article: one to three words without punctuation. */
function isSectionName(line: string): boolean {
  return /^[\p{Lu}\p{Lo}][\p{L}&'’ -]{1,30}$/u.test(line) && line.split(/\s+/).length <= 3;
}

/** A line of so many letters is prose, and no name of a section. */
const PROSE = 50;

/** The lines of a text without the furniture at its head and tail, what was cut, and how many lines of it at the head. */
export function withoutFurniture(lines: readonly string[]): {
  lines: readonly string[];
  cut: readonly string[];
  start: number;
} {
  const hasProse = lines.some((line) => line.length >= PROSE);
  let start = 0;
  while (start < lines.length && isHeadFurniture(lines, start, hasProse)) start += 1;
  let end = lines.length;
  while (end > start && ((lines[end - 1] ?? "").trim() === "" || isFurniture(lines[end - 1] ?? ""))) end -= 1;
  return {
    lines: lines.slice(start, end),
    start,
    cut: [...lines.slice(0, start), ...lines.slice(end)].filter((line) => line.trim() !== ""),
  };
}

/** A section's name is furniture only above prose, where furniture went before it, or another section's name follows. */
function isHeadFurniture(lines: readonly string[], index: number, hasProse: boolean): boolean {
  const line = (lines[index] ?? "").trim();
  if (line === "" || isFurniture(line)) return true;
  if (!hasProse || !isSectionName(line)) return false;
  const before = lines.slice(0, index).some((earlier) => isFurniture(earlier));
  const next = lines.slice(index + 1).find((later) => later.trim() !== "");
  return before || (next !== undefined && isSectionName(next.trim()) && index < 5);
}
