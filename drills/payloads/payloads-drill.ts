import { chromium } from "playwright-core";
import { toRandom } from "@/bench/random";
import { locateBrowser, SWITCHES } from "@/bin/shared/browser";
import { compiled, startCommand } from "../shared/command";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import { makePlace, putCorpus } from "../shared/place";
import { toEveryFile } from "./files";
import { toPaths } from "./paths";
import { postTexts } from "./post-texts";
import { readIds } from "./read-ids";
import { SHAPES } from "./shapes";
import { type WatchedPage, watchPage } from "./watch-page";

/**
 * Every hostile text in every field of every format, in saved searches, corrections and addresses; every page that shows it is opened in a
 * real browser, at most `count` of each kind, which the seed chooses.
 */
export const PAYLOADS: Drill = { name: "payloads", kind: "input", usual: 2_000, run };

const SAID_EVERY = 20;
/** Pages on which the texts of all documents and saved searches stand in lists and pictures. */
const LISTS = ["/", "/?q=harbour&size=100", "/corpus", "/saved", "/review", "/matrix", "/network"];

async function run({ seed, count, say }: DrillOptions): Promise<readonly DrillRow[]> {
  const place = await makePlace();
  await putCorpus(place, toEveryFile());
  const running = startCommand(compiled("bin/start.ts"), place.env);
  const [, site = ""] = await running.says(/Parallax is ready at (\S+)/);
  const browser = await chromium.launch({ executablePath: await locateBrowser(), args: SWITCHES });
  try {
    const watched = await watchPage(browser, site);
    const visit = (what: string, paths: readonly string[]) =>
      visitAll(watched, what, toSome(paths, count, toRandom(seed)), say);
    const ids = await readIds(site);
    const saved = await postTexts(site, SHAPES, ids[0] ?? "");
    const documents = ids.map((id) => `/documents/${encodeURIComponent(id)}`);
    const originals = documents.map((path) => `${path}/original`);
    return [
      await visit(
        "texts of documents: title, author, publisher, address, tags, text, names of files and fields",
        documents,
      ),
      await visit("originals, boxed", originals),
      await visit("names and notes of saved searches", saved),
      await visit("addresses: queries, values of facets, parameters", SHAPES.flatMap(toPaths)),
      await visit("lists and pictures of all that, with corrections", [...LISTS, documents[0] ?? "/"]),
    ];
  } finally {
    await browser.close();
    running.signal("SIGTERM");
    await running.ended;
  }
}

/** So many of them, whichever chance takes; all where there are no more. */
function toSome(paths: readonly string[], count: number, random: () => number): readonly string[] {
  if (paths.length <= count) return paths;
  const drawn = paths.map((path) => [random(), path] as const).sort(([one], [other]) => one - other);
  return drawn.slice(0, count).map(([, path]) => path);
}

async function visitAll(
  { visit, faults }: WatchedPage,
  fault: string,
  paths: readonly string[],
  say: (line: string) => void,
): Promise<DrillRow> {
  const before = faults.length;
  let slowest = 0;
  for (const [at, path] of paths.entries()) {
    const started = performance.now();
    await visit(path);
    slowest = Math.max(slowest, performance.now() - started);
    if (at > 0 && at % SAID_EVERY === 0) say(`  ${at} of ${paths.length}: ${fault}`);
  }
  return { fault, tried: paths.length, lost: "none", slowest, breaches: faults.slice(before) };
}
