/** Where a node is, as readers and operators may see it: host, port and path. */
export function toPlace(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname.replace(/\/$/, "");
}
