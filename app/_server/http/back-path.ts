/** A host that no address has, against which paths are read as a browser reads them. */
const HERE = "http://here.invalid";

/**
 * The address that a form asks to be led back to, if it is a path on this site; otherwise `/`. It is read as a browser
 * does, since that drops tabs, takes `\\` for `/`, and makes `//elsewhere` of `/.//elsewhere`.
 */
export function toBackPath(asked: string): string {
  if (!asked.startsWith("/") || !URL.canParse(asked, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
