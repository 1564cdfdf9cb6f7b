import { readFileSync } from "node:fs";
import parallax from "@/package.json";

/** What a lock file says of a package, by where it is installed. */
type Locked = Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;

const PAGE = readFileSync("docs/decisions/050-operations.md", "utf8");
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Locked };

/** The packages of the page's table, each with its reason. */
const named = [...PAGE.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, name = "", deed = "", reason = ""]) => ({ name, deed, reason }),
);

const withScripts = new Set(
  Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)),
);

describe("what Parallax is made of", () => {
  it("runs no script of a package at its installation but of those that the decision names with a reason", () => {
    expect(withScripts.size).toBeGreaterThan(0);
    expect(named.map(({ name }) => name).sort()).toEqual([...withScripts].sort());
    for (const { deed, reason } of named)
      expect([deed.length, reason.length].every((length) => length > 15)).toBe(true);
  });

  it("turns scripts on or off only for packages that have one", () => {
    for (const name of Object.keys(parallax.allowScripts)) expect(withScripts).toContain(name);
  });
});
