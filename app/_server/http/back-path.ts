/** A host that no address has, against which paths are read as a browser reads them. */
const HERE = "http://here.invalid";

/**
 * The address to lead back to after a form, if it is a path on this site; otherwise `/`. It is read as a browser
 * does, since that drops tabs, takes `\\` for `/`, and makes `//elsewhere` of `/.//elsewhere`.
 */
export function toBackPath(address: string): string {
  if (!address.startsWith("/") || !URL.canParse(address, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(address, HERE);
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
