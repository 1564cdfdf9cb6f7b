/** Where this site is, as whoever asks reaches it: what a proxy says before it, or what was asked. No slash at the end. */
export function toSite(request: Request): string {
  const { headers } = request;
  const own = new URL(request.url);
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? own.host;
  const protocol = headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? own.protocol.replace(":", "");
  const site = `${protocol}://${host}`;
  return URL.canParse(site) ? new URL(site).origin : own.origin;
}

/** An Atom feed as an answer. */
export function toFeedAnswer(xml: string): Response {
  return new Response(xml, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
