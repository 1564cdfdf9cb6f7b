import { ROUTES } from "@/access/rules/routes";
import { METHODS, type Method } from "./methods";

/** Every address of the site with the methods that it takes; `[name]` stands for one part of a path. */
const patterns = Object.entries(ROUTES)
  .filter(([path]) => !path.includes("[["))
  .map(([path, needs]) => ({
    pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\[\w+\]/g, "[^/]+")}/?$`),
    methods: METHODS.filter((method) => (method === "HEAD" ? "GET" : method) in needs),
  }));

/** The methods that an address takes; null for one that is none of the site's. */
export function findMethods(path: string): readonly Method[] | null {
  return patterns.find(({ pattern }) => pattern.test(path))?.methods ?? null;
}

/** Files of the site itself, which are read and cost nothing. */
export function isSiteFile(path: string): boolean {
  return path.startsWith("/_next/static/") || path === "/icon.svg";
}

/** The methods as a header says them. */
export function toAllow(methods: readonly Method[]): string {
  return METHODS.filter((method) => method === "OPTIONS" || methods.includes(method)).join(", ");
}
