import { toTextOfHtml } from "../page/text-of-html";

/** Elements of HTML that part paragraphs, and those that part cells or lines; others part nothing. */
const PARTING =
  /^(?:p|div|section|article|header|footer|main|aside|nav|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|caption|blockquote|pre|h[1-6]|figure|figcaption|hr|details|summary|center|address|fieldset|legend|form|option)$/;
const SPACING = /^(?:td|th|br|button|label|select|input|textarea|img|picture|video|audio|iframe|object|svg)$/;
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|source|path)$/;

/** What stands for a tag of HTML in a text; null where it is none of HTML. */
export function toTagText(name: string): string | null {
  if (PARTING.test(name)) return "\n\n";
  if (SPACING.test(name)) return name === "br" ? "\n" : "\t";
  return INLINE.test(name) ? "" : null;
}

const known = new Map<string, string>();

/** The sign that HTML writes as `&name;`. */
export function toSign(entity: string): string {
  const sign = known.get(entity) ?? (toTextOfHtml(`<p>x${entity}x</p>`).trim().slice(1, -1) || " ");
  if (known.size < 1_000) known.set(entity, sign);
  return sign;
}
