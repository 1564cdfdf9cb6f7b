/** Which contents a browser takes of an answer: its Content-Security-Policy. */

type Directives = Readonly<Record<string, string>>;

/** What is no page shows itself and nothing more, wherever it is opened. */
const DATA: Directives = {
  "default-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

/** The policy of everything but pages: data, feeds, files, refusals. */
export const DATA_POLICY = toPolicy(DATA);

/**
 * The policy of a page: scripts that bear the nonce and what those load; styles, fonts, pictures and requests of this site; the boxed
 * original in a frame. Nothing inline, no plugin, no frame around it, no form that leads elsewhere but to `provider`, the origin of the
 * house's identity provider.
 */
export function toPagePolicy(nonce: string, provider: string | null): string {
  return toPolicy({
    ...DATA,
    "script-src": `'nonce-${nonce}' 'strict-dynamic'`,
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "form-action": provider === null ? "'self'" : `'self' ${provider}`,
  });
}

function toPolicy(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
