/** A token as a request carries it: null where it carries none. Two of them are none that could be believed: `many`. */
export type Carried = { readonly token: string } | "many" | null;

const SCHEME = "bearer ";

/**
 * The bearer token of the headers of a request (RFC 6750: in the header alone, never in an address, which is logged).
 * Credentials of another kind, which a proxy before us may want for itself, are none.
 */
export function fromAuthorization(rawHeaders: readonly string[]): Carried {
  const values = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 && name.toLowerCase() === "authorization" ? [rawHeaders[at + 1] ?? ""] : [],
  );
  const bearer = values.find((value) => value.slice(0, SCHEME.length).toLowerCase() === SCHEME);
  if (bearer === undefined) return null;
  return values.length === 1 ? { token: bearer.slice(SCHEME.length).trim() } : "many";
}
