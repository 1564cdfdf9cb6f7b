import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PAGE = readFileSync("SECURITY.md", "utf8");

/** The names of the drills, as their files have them: to load those would start what they start. */
const DRILLS = readdirSync("drills", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("-drill.ts") || /kill-\w+\.ts$/.test(path))
  .flatMap((path) => /name: "([\w-]+)", kind/.exec(readFileSync(join("drills", path), "utf8"))?.[1] ?? []);

/** The rows of the table that says from whom something is protected. */
const claims = PAGE.slice(PAGE.indexOf("## From whom"), PAGE.indexOf("## What is not protected"))
  .split("\n")
  .filter((line) => line.startsWith("| **"));

describe("SECURITY.md", () => {
  it("names for every claim a test or drill that there is", () => {
    expect(claims.length).toBeGreaterThan(10);
    for (const claim of claims) {
      const [, , , heldBy = ""] = claim.split("|");
      const named = [...heldBy.matchAll(/`((?:tests|drills)[^`]*)`/g)].map(([, path = ""]) => path);
      const drills = [...heldBy.matchAll(/`npm run drill -- ([^`]*)`/g)].map(([, name = ""]) => name);
      expect([claim, named.length + drills.length]).not.toEqual([claim, 0]);
      expect(drills.filter((name) => !DRILLS.includes(name))).toEqual([]);
      expect(named.filter((path) => !existsSync(path))).toEqual([]);
    }
  });

  it("gives no address but the repository's own way to report", () => {
    expect(PAGE).toContain("Report a vulnerability");
    expect(PAGE).not.toMatch(/@[\w-]+\.\w+|mailto:/);
  });
});
