import { existsSync, readFileSync } from "node:fs";

const PAGE = readFileSync("SECURITY.md", "utf8");

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
      expect([claim, named.length + Number(heldBy.includes("npm run drill"))]).not.toEqual([claim, 0]);
      expect(named.filter((path) => !existsSync(path))).toEqual([]);
    }
  });

  it("gives no address but the repository's own way to report", () => {
    expect(PAGE).toContain("Report a vulnerability");
    expect(PAGE).not.toMatch(/@[\w-]+\.\w+|mailto:/);
  });
});
