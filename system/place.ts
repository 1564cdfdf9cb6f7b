/** Where a server is, as readers and operators may see it: host, port and path of its address. */
export function toPlace(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname.replace(/\/$/, "");
}
