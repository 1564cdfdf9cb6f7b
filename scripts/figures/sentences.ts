import type { SentenceFigures } from "@/components/about/figures";
import {
  type FoundStance,
  isSameName,
  type LabelledStance,
  readLabelledStances,
  toWrongOnes,
} from "@/tests/labelled/stances/labelled-stance";
import { MISLEADING } from "@/tests/labelled/stances/misleading";
import { runShell } from "./run";

/** Our own sentences: those with a stance that a verb shows, and those written to mislead. */
export async function measureSentences(command: string): Promise<SentenceFigures> {
  const verbs = readLabelledStances("verb-frames.tsv");
  const misleading = Object.values(MISLEADING).flat();
  const found = await tagAll(command, [...verbs, ...misleading]);
  const hits = verbs.filter((row, at) => (found[at] ?? []).some((one) => isIt(one, row))).length;
  const silent = misleading.filter(
    (row, at) => toWrongOnes(found[verbs.length + at] ?? [], row).length === 0,
  ).length;
  return { found: { hits, of: verbs.length }, silent: { hits: silent, of: misleading.length } };
}

function isIt(one: FoundStance, { holder, target, stance }: LabelledStance): boolean {
  return one.stance === stance && isSameName(one.holder ?? "", holder) && isSameName(one.target, target);
}

async function tagAll(
  command: string,
  rows: readonly { readonly text: string }[],
): Promise<readonly (readonly FoundStance[])[]> {
  const input = rows.map(({ text }, at) => `${JSON.stringify({ id: String(at), text })}\n`).join("");
  const lines = (await runShell(command, input)).trimEnd().split("\n");
  return lines.map((line) => (JSON.parse(line) as { stances?: readonly FoundStance[] }).stances ?? []);
}
