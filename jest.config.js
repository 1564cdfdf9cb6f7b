import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import nextJest from "next/jest.js";

/**
 * Names of the installed packages that are ES modules, which Jest on Node 20 must have rewritten; pdf.js is one without saying so.
 */
function findModulePackages(folder = "node_modules") {
  return readdirSync(folder)
    .flatMap((name) =>
      name.startsWith("@") ? readdirSync(join(folder, name)).map((own) => `${name}/${own}`) : name,
    )
    .filter((name) => readPackage(join(folder, name)).type === "module" || name === "pdfjs-dist");
}

function readPackage(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  } catch {
    return {}; // Folders such as .bin are no packages.
  }
}

const toConfig = nextJest({ dir: "./" })({
  testEnvironment: "<rootDir>/tests/support/node-environment.mjs",
  roots: ["<rootDir>/tests"],
  moduleNameMapper: {
    "^@/(.*)$": "<rootDir>/$1",
    // These packages name entries for `import` alone, which Jest's resolver does not look at.
    "^eld/detector$": "<rootDir>/node_modules/eld/src/languageDetector.js",
    "^eld/medium$": "<rootDir>/node_modules/eld/src/entries/static.medium.js",
  },
});

/** The ending of a test file says what it starts; the rest of the tests start nothing. */
const STARTS_SOMETHING = "\\.(engine|site|browser|slow)\\.test\\.tsx?$";
const STARTS_NOTHING = `^(?!.*${STARTS_SOMETHING}).*\\.test\\.tsx?$`;

/**
 * `unit` starts nothing, so that thirty seconds are plenty; `whole` starts an engine, a site or a browser. There a test
 * fails for what does not happen, not for how busy the machine is.
 */
export default async function config() {
  // Next's own list of what is not rewritten can only be added to from within, so it is replaced here.
  const transformIgnorePatterns = [`/node_modules/(?!(${findModulePackages().join("|")})/)`];
  const common = { ...(await toConfig()), transformIgnorePatterns };
  // The labelled data of the evaluation is not part of the project.
  const ignored = ["/node_modules/", ...(process.env.PARALLAX_EVAL ? [] : ["/tests/evaluation/"])];
  return {
    // Most tests wait for an engine, a site or a browser, so two go on at once even on two cores.
    maxWorkers: 2,
    // Of a unit test; `patience.ts` has that of the others.
    testTimeout: 30_000,
    testSequencer: "<rootDir>/tests/support/longest-first.mjs",
    projects: [
      {
        ...common,
        displayName: "unit",
        testRegex: STARTS_NOTHING,
        testPathIgnorePatterns: ignored,
      },
      {
        ...common,
        displayName: "whole",
        testRegex: STARTS_SOMETHING,
        testPathIgnorePatterns: ignored,
        setupFilesAfterEnv: ["<rootDir>/tests/support/patience.ts"],
        globalSetup: "<rootDir>/tests/support/shared/start.mjs",
        globalTeardown: "<rootDir>/tests/support/shared/stop.mjs",
      },
    ],
  };
}
