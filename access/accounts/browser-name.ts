/** What browsers call themselves, those first that call themselves by the names of others too. */
const BROWSERS = ["Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "HeadlessChrome", "Safari"] as const;
const NAMES: Readonly<Record<string, string>> = { Edg: "Edge", OPR: "Opera", HeadlessChrome: "Chrome" };
const SYSTEMS = ["Windows", "Android", "iPhone", "iPad", "Macintosh", "Linux"] as const;

/** Browser and system of a `User-Agent` header, as “Firefox, Linux”; of another program its first word. */
export function toBrowserName(agent: string): string {
  const browser = BROWSERS.find((one) => agent.includes(`${one}/`));
  if (browser === undefined) return (agent.split(/[\s/]/, 1)[0] ?? "").slice(0, 40);
  const system = SYSTEMS.find((one) => agent.includes(one));
  return [NAMES[browser] ?? browser, system].filter((part) => part !== undefined).join(", ");
}
