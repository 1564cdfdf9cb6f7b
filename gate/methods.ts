import { ICONS } from "@/access/rules/match-route";

/** The methods that this site knows, in the order in which a header names them. */
export const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS"];

/** The methods of an address as a header says them: what it answers, and the question for just that. */
export function toAllow(methods: readonly string[]): string {
  return METHODS.filter((method) => method === "OPTIONS" || methods.includes(method)).join(", ");
}

/** Whether an address is a file of the site itself, which costs nothing to read. */
export function isSiteFile(path: string): boolean {
  return path.startsWith("/_next/static/") || ICONS.includes(path.slice(1));
}

/** What says how things are, whatever is going on. */
const ALWAYS = ["/api/health", "/api/live", "/api/metrics"];

/** Whether an address is answered at once and is not counted: what says how things are, and the files of the site itself. */
export function isFree(path: string): boolean {
  return ALWAYS.includes(path) || isSiteFile(path);
}
