import { PAGE_START } from "../reading/draft/draft";

/** A text without the marks of its pages, and where each page begins, the first at 0; null where it has no marks. */
export function toPages(marked: string): { readonly text: string; readonly pages: readonly number[] | null } {
  const parts = marked.split(PAGE_START);
  if (parts.length === 1) return { text: marked, pages: null };
  const pages = [0];
  for (const part of parts.slice(0, -1)) pages.push((pages.at(-1) ?? 0) + part.length);
  return { text: parts.join("").trimEnd(), pages };
}

export function withoutPageMarks(marked: string): string {
  return marked.replaceAll(PAGE_START, "");
}

/** The marks of pages that lines hold, without the lines: pages begin where these are put. */
export function toPageMarks(lines: readonly string[]): string {
  return PAGE_START.repeat(lines.reduce((sum, line) => sum + line.split(PAGE_START).length - 1, 0));
}
