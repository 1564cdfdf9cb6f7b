import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toNeed } from "@/access/rules/match-route";
import { ROUTES } from "@/access/rules/routes";

/** The routes that there are, by their files: the methods that each answers. */
function findRoutes(): Record<string, readonly string[]> {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((path) => `app/${path}`)
    .filter((path) => /\/(route\.tsx?|page\.tsx?)$/.test(path));
  return Object.fromEntries(
    files.map((path) => {
      const folder = path.split("/").slice(1, -1).join("/");
      return [`/${folder}`, /page\.tsx?$/.test(path) ? ["GET"] : readMethods(path)];
    }),
  );
}

function readMethods(path: string): readonly string[] {
  const text = readFileSync(join(process.cwd(), path), "utf8");
  const declared = text.matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b/gm);
  const renamed = text.matchAll(/^ {2}\w+ as ([A-Z]+),$/gm);
  return [...declared, ...renamed].map(([, method = ""]) => method).sort();
}

describe("the table of routes", () => {
  it("says of every route and method what it needs, and of none that there is not", () => {
    const table = Object.fromEntries(
      Object.entries(ROUTES).map(([route, methods]) => [route, Object.keys(methods).sort()]),
    );
    expect(table).toEqual(findRoutes());
  });

  it("opens nothing but what leads to a login", () => {
    const open = Object.entries(ROUTES).flatMap(([route, methods]) =>
      Object.entries(methods).flatMap(([method, need]) => (need === "open" ? `${method} ${route}` : [])),
    );
    expect(open.sort()).toEqual([
      "GET /api/health",
      "GET /api/live",
      "GET /language",
      "GET /login",
      "GET /login/house",
      "GET /login/house/out",
      "GET /login/house/return",
      "GET /robots.txt",
      "POST /language",
      "POST /login/code",
      "POST /login/enter",
      "POST /logout",
    ]);
  });
});

describe("what a request needs", () => {
  it.each([
    ["GET", "/", "read"],
    ["HEAD", "/login", "open"],
    ["POST", "/api/searches", "save"],
    ["POST", "/api/searches/", "save"],
    ["DELETE", "/api/%73earches/weekly", "save"],
    ["DELETE", "//api//searches//weekly", "save"],
    ["DELETE", "/api/searches/weekly/hooks/1", "save"],
    ["POST", "/review/judge", "correct"],
    ["GET", "/api/documents/a%2Fb/original", "read"],
    ["GET", "/_next/static/chunks/main.js", "open"],
    ["GET", "/icon.svg", "open"],
    ["GET", "/favicon.ico", "open"],
  ])("of %s %s is %s", (method, path, need) => expect(toNeed(method, path)).toBe(need));

  it.each([
    ["GET", "/_next/static/../../api/export"],
    ["GET", "/_next/static/%2e%2e/%2e%2e/api/export"],
    ["GET", "/_next/static/..%2f..%2fapi/export"],
    ["GET", "/_next/image"],
    ["GET", "/login/enter"],
    ["GET", "/LOGIN"],
    ["GET", "/login/other"],
    ["GET", "/%ff"],
  ])("of %s %s is not less than to read", (method, path) => expect(toNeed(method, path)).toBe("read"));

  it.each(["/api/unheard-of", "/unheard-of", "/api/searches%2fweekly", "/api/searches/..", "/%ff"])(
    "of a change at %s is an admin",
    (path) => expect(toNeed("DELETE", path)).toBe("admin"),
  );
});
