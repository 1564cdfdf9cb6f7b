import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FigureRow, Share } from "@/components/about/figures";
import { runShell, toQuoted } from "./run";

const NEWS = "wikinews-tags-dev";
const DATES = "gum-dates-dev";
const KINDS = ["act", "statement", "author"] as const;

type Tagged = { readonly stances?: readonly { readonly kind?: string }[] };

/** Actors, sources and stances on the news articles that two readers annotated; stances also by kind. */
export async function measureNews(kit: string, command: string): Promise<readonly FigureRow[]> {
  return inFolder(async (folder) => {
    const [news, all] = [join(kit, "wikinews.mjs"), join(folder, "all.jsonl")];
    const node = `node ${toQuoted(news)}`;
    const output = await runShell(`${node} --command ${toQuoted(command)} --keep ${toQuoted(all)}`);
    const tagged = toRows(await readFile(all, "utf8"));
    const texts = toRows(await readFile(join(kit, "gold", `${NEWS}.jsonl`), "utf8")).length;
    const row = (part: FigureRow["part"], right: Share, found: Share): FigureRow => ({
      part,
      set: NEWS,
      texts,
      right,
      found,
    });
    const rows = (["actor", "source", "stance"] as const).map((part) =>
      row(part, toRight(output, `${part}s`), toFound(output, `${part}s`)),
    );
    for (const kind of KINDS) {
      const own = tagged.map((one) => ({
        ...(one as Tagged),
        stances: (one as Tagged).stances?.filter((stance) => stance.kind === kind),
      }));
      const file = join(folder, `${kind}.jsonl`);
      await writeFile(file, own.map((one) => `${JSON.stringify(one)}\n`).join(""));
      const alone = await runShell(`${node} --predictions ${toQuoted(file)}`);
      rows.push(row(kind, toRight(alone, "stances"), toFoundOfKind(output, kind)));
    }
    return rows;
  });
}

/** Times that texts speak of. */
export async function measureDates(kit: string, command: string): Promise<readonly FigureRow[]> {
  return inFolder(async (folder) => {
    const file = join(folder, "figures.json");
    const score = `node ${toQuoted(join(kit, "score.mjs"))} ${DATES}`;
    await runShell(`${score} --command ${toQuoted(command)} --json ${toQuoted(file)}`);
    const { counts } = JSON.parse(await readFile(file, "utf8")) as {
      counts: { gold: number; pred: number; value: number };
    };
    const texts = toRows(await readFile(join(kit, "gold", `${DATES}.jsonl`), "utf8")).length;
    const [right, found] = [counts.pred, counts.gold].map((of) => ({ hits: counts.value, of }));
    return [{ part: "date", set: DATES, texts, right: right ?? null, found: found ?? null }];
  });
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-figures-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function toRows(text: string): readonly unknown[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

/** `… 12 right, 3 wrong …` of the line of a part. */
function toRight(output: string, part: string): Share {
  const [right, wrong] = toNumbers(output, new RegExp(`^${part}\\b.*?(\\d+) right, (\\d+) wrong`, "m"));
  return { hits: right, of: right + wrong };
}

/** `… 12 of 30)` at the end of the line of a part. */
function toFound(output: string, part: string): Share {
  const [hits, of] = toNumbers(output, new RegExp(`^${part}\\b.*recall.*; (\\d+) of (\\d+)\\)`, "m"));
  return { hits, of };
}

/** `act 12/30` of the line that has what was found by kind. */
function toFoundOfKind(output: string, kind: string): Share {
  const [hits, of] = toNumbers(output, new RegExp(`^found by kind:.*\\b${kind} (\\d+)/(\\d+)`, "m"));
  return { hits, of };
}

function toNumbers(output: string, pattern: RegExp): readonly [number, number] {
  const match = pattern.exec(output);
  if (match === null) throw new Error(`The kit says nothing that reads ${pattern}:\n${output}`);
  return [Number(match[1]), Number(match[2])];
}
