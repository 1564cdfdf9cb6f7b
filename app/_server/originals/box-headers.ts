/**
 * The headers of an original that a page of ours shows in a frame: nothing but what `allowed` names, in directives of a
 * Content-Security-Policy, and a frame around it only of this site. A browser boxes it in whether it stands there or alone, for which it may
 * not be cut off from a window that opened it: browsers open nothing boxed that wants to be.
 */
export function toBoxHeaders(allowed: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    allowed,
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "Cross-Origin-Opener-Policy": "unsafe-none",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
  };
}
