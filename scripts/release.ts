import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/**
 * `npm run release`: the files of `.changeset` become the next version and its part of the changelog, with the day. What
 * it changed is to be read and committed; `npx changeset tag` then makes the tag.
 */
const CHANGELOG = "CHANGELOG.md";

execFileSync("npx", ["changeset", "version"], { stdio: "inherit" });
execFileSync("npm", ["install", "--package-lock-only"], { stdio: "inherit" });
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const dated = `## ${version} – ${new Date().toISOString().slice(0, 10)}`;
writeFileSync(CHANGELOG, readFileSync(CHANGELOG, "utf8").replace(`## ${version}\n`, `${dated}\n`));
