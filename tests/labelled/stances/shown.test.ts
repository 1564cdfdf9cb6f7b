import { findActors } from "@/indexer/tagging/actors/find-actors";
import { toTags } from "@/indexer/tagging/pipeline";
import { findSources } from "@/indexer/tagging/sources/find-sources";
import { findStandGroups } from "@/indexer/tagging/stances/find-read-stances";
import { toSyntax } from "@/indexer/tagging/syntax/syntax";
import type { StanceTag } from "@/search/document/document";
import { readParsed } from "../../support/read-closely";
import {
  type FoundStance,
  isSameName,
  type LabelledStance,
  readLabelledStances,
  toWrongOnes,
} from "./labelled-stance";
import { MISLEADING } from "./misleading";

/** Of each file the share of stances that frames find, sure or not; measured, a little less. */
const FLOORS = [
  ["verb-frames.tsv", 0.72],
  ["noun-frames.tsv", 0.78],
  ["inside.tsv", 0.83],
] as const;

async function findCandidates(text: string): Promise<readonly FoundStance[]> {
  const parsed = await readParsed(text);
  const syntax = toSyntax(parsed);
  const actors = findActors(parsed);
  if (syntax === null) throw new Error(`Not read: ${text}`);
  return findStandGroups(syntax, actors, findSources(parsed, actors, null), []).map(
    ({ holder, target, side }) => ({ holder, target, stance: side === 1 ? "favor" : "against" }),
  );
}

/** The stances of a text that is read closely and tagged as a document is; those that are only possible left out. */
async function findShown(text: string): Promise<readonly StanceTag[]> {
  const { reading } = await readParsed(text);
  const tags = toTags({ text, title: null, publishedAt: null, publisher: null, targets: [], reading });
  return tags.stances.filter(({ possible }) => !possible);
}

/** Whether the found target is the labelled one or says more: "the border" is not "closing the border". */
function isWhole({ target }: LabelledStance, found: FoundStance): boolean {
  return found.target.length >= target.replace(/^(?:the|an?) /i, "").length;
}

function isOn({ holder, target }: LabelledStance, found: FoundStance): boolean {
  return isSameName(holder, found.holder ?? "") && isSameName(target, found.target);
}

describe.each(FLOORS)("the labelled sentences of %s, read closely,", (file, floor) => {
  const rows = readLabelledStances(file);

  it(`have their stance among what frames find: ${floor * 100} of 100 or more`, async () => {
    const missed: string[] = [];
    for (const row of rows) {
      const found = await findCandidates(row.text);
      if (!found.some((one) => isOn(row, one) && one.stance === row.stance)) missed.push(row.text);
    }
    const share = 1 - missed.length / rows.length;
    expect(share < floor ? [share, ...missed] : []).toEqual([]);
  });

  it("never show the other side", async () => {
    const turned: string[] = [];
    for (const row of rows) {
      const found = await findShown(row.text);
      if (found.some((one) => isOn(row, one) && isWhole(row, one) && one.stance !== row.stance))
        turned.push(row.text);
    }
    expect(turned).toEqual([]);
  });
});

describe.each(Object.entries(MISLEADING))("the misleading sentences of %s, read closely,", (_, rows) => {
  it("show no stance that nobody may read in them", async () => {
    const wrong: string[] = [];
    for (const row of rows)
      for (const one of toWrongOnes(await findShown(row.text), row))
        wrong.push(`${row.text} ${one.holder} ${one.stance} ${one.target} (${one.rule})`);
    expect(wrong).toEqual([]);
  });
});
