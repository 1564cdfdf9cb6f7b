/** The address of this site, as the caller reaches it: by the headers of a proxy, or else by the request. No slash at the end. */
export function toSiteAddress(request: Request): string {
  const { headers } = request;
  const requested = new URL(request.url);
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? requested.host;
  const protocol =
    headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? requested.protocol.replace(":", "");
  const site = `${protocol}://${host}`;
  return URL.canParse(site) ? new URL(site).origin : requested.origin;
}

/** What an Atom feed is sent as. */
export const FEED_TYPE = { "Content-Type": "application/atom+xml; charset=utf-8" };
