import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { toChildEnvironment } from "@/system/settings";
import { aFolder, removeFolders } from "../support/folders";
import { toRounds } from "../support/rounds";

/**
 * The tagger against labelled data, which is not part of the project: `PARALLAX_EVAL` names its folder, and without
 * it this suite is not part of the run. Floors stand just under the figures that were reached.
 */
const USUAL: readonly (readonly [set: string, floor: number])[] = [
  ["gum-actors-dev", 0.848],
  ["specs-dates-dev", 0.92],
  ["gum-dates-dev", 0.92],
  ["polnear-sources-dev", 0.72],
];

/** With those of single sentences and of other kinds of text, which take as long again and move with the others. */
const NIGHTLY: readonly (readonly [set: string, floor: number])[] = [
  ...USUAL,
  ["politics-actors-dev", 0.87],
  ["re3d-actors-dev", 0.87],
  ["actors-stress-dev", 0.8],
  ["newsmtsc-stance-dev", 0.765],
];
const FLOORS = NIGHTLY.slice(0, toRounds({ usual: USUAL.length, nightly: NIGHTLY.length }));

/** On real news, as a reader sees it (`wikinews.mjs`): the least share that is right, and that is found. */
const NEWS_FLOORS: readonly (readonly [what: string, right: number, found: number])[] = [
  ["stances", 0.82, 0.17],
  ["sources", 0.88, 0.82],
  ["actors", 0.93, 0.89],
];

type Scored = { readonly set: string; readonly metric: string; readonly figure: number };

let scored: readonly Scored[];
let news: string;
beforeAll(async () => {
  const { PARALLAX_EVAL = "" } = toChildEnvironment({});
  const onNews = [join(PARALLAX_EVAL, "wikinews.mjs"), "--command", "npm run -s tag"];
  news = (await promisify(execFile)(process.execPath, onNews, { maxBuffer: 64_000_000 })).stdout;
  const file = join(await aFolder(), "figures.json");
  const score = [
    join(PARALLAX_EVAL, "score.mjs"),
    ...FLOORS.map(([set]) => set),
    "--command",
    "npm run -s tag",
    "--json",
    file,
  ];
  await promisify(execFile)(process.execPath, score, { maxBuffer: 64_000_000 });
  scored = JSON.parse(await readFile(file, "utf8")) as readonly Scored[];
});
afterAll(removeFolders);

describe("the tagger, by the headline figure of each set,", () => {
  it.each(FLOORS)("reaches on %s at least %d", (set, floor) => {
    expect(scored.find((one) => one.set === set)?.figure).toBeGreaterThanOrEqual(floor);
  });
});

describe("the tagger, on real news,", () => {
  it.each(NEWS_FLOORS)("has %s of which %d are right at least, and finds %d of all", (what, right, found) => {
    const [, precision, recall] =
      new RegExp(`^${what} +precision ([\\d.]+).*recall ([\\d.]+)`, "m").exec(news) ?? [];
    expect(Number(precision)).toBeGreaterThanOrEqual(right);
    expect(Number(recall)).toBeGreaterThanOrEqual(found);
  });
});
