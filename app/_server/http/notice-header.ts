import type { Notice } from "@/search/query/notices";

/** A header may have so many characters of notices; those that do not fit are left out. */
const LONGEST = 4_000;

/**
 * Notices as a header, for answers whose body has no place for them: a JSON list of `{code, message}` in ASCII. None where
 * there are none.
 */
export function toNoticeHeader(notices: readonly Notice[]): Record<string, string> {
  if (notices.length === 0) return {};
  const said: string[] = [];
  let length = 2;
  for (const { code, message } of notices) {
    const one = toAscii(JSON.stringify({ code, message }));
    length += one.length + 1;
    if (length > LONGEST) break;
    said.push(one);
  }
  return { "X-Parallax-Notice": `[${said.join(",")}]` };
}

function toAscii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
