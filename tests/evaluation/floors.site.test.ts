import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { toChildEnvironment } from "@/system/settings";
import { aFolder, removeFolders } from "../support/folders";

/**
 * The tagger against labelled data, which is not part of the project: `PARALLAX_EVAL` names its folder, and without
 * it this suite is not part of the run. Floors stand just under the figures that were reached.
 */
const FLOORS: readonly (readonly [set: string, floor: number])[] = [
  ["gum-actors-dev", 0.83],
  ["politics-actors-dev", 0.865],
  ["re3d-actors-dev", 0.85],
  ["actors-stress-dev", 0.79],
  ["specs-dates-dev", 0.9],
  ["gum-dates-dev", 0.91],
  ["polnear-sources-dev", 0.69],
  ["newsmtsc-stance-dev", 0.76],
];

type Scored = { readonly set: string; readonly metric: string; readonly figure: number };

let scored: readonly Scored[];
beforeAll(async () => {
  const { PARALLAX_EVAL = "" } = toChildEnvironment({});
  const file = join(await aFolder(), "figures.json");
  const score = [join(PARALLAX_EVAL, "score.mjs"), "dev", "--command", "npm run -s tag", "--json", file];
  await promisify(execFile)(process.execPath, score, { maxBuffer: 64_000_000 });
  scored = JSON.parse(await readFile(file, "utf8")) as readonly Scored[];
});
afterAll(removeFolders);

describe("the tagger, by the headline figure of each set,", () => {
  it.each(FLOORS)("reaches on %s at least %d", (set, floor) => {
    expect(scored.find((one) => one.set === set)?.figure).toBeGreaterThanOrEqual(floor);
  });
});
