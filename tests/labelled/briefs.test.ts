import { listCorpusFiles } from "@/indexer/corpus/find-files";
import { readTargets } from "@/indexer/corpus/targets";
import { toTaggedDocument } from "@/indexer/documents/tagged-document";
import { toIndexedDocument } from "@/indexer/documents/to-indexed-document";
import { toTags } from "@/indexer/tagging/pipeline";
import type { Tags } from "@/search/document/document";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { BRIEFS } from "./briefs";

type Tagged = { readonly tags: Tags; readonly stored: IndexedDocument };

/** The labels were written before the tags were seen; so large a share of them is not reached yet. */
const MOST_LACKING = 0.1;

const tagged = new Map<string, Tagged>();
beforeAll(async () => {
  const targets = await readTargets("corpus", process.cwd());
  const { files } = await listCorpusFiles("corpus", process.cwd());
  for (const file of files.filter(({ path }) => path.startsWith("briefs/")))
    for (const document of (await file.read()).documents) {
      const input = {
        text: document.text,
        title: document.title.value,
        publishedAt: document.published?.value ?? null,
      };
      const tags = toTags({ ...input, publisher: document.publisher?.value ?? null, targets });
      const stored = toIndexedDocument(toTaggedDocument(document, tags), {
        firstIngested: "",
        changed: "",
        retagged: "",
      });
      tagged.set(document.id, { tags, stored });
    }
});

/** What is wanted and is not there. */
function missing(id: string): string[] {
  const label = BRIEFS[id];
  const found = tagged.get(id);
  if (!label || !found) return [`${id} itself`];
  const names = new Set(found.tags.actors.map((actor) => actor.name));
  const dates = new Set(found.tags.dates.map((date) => date.value));
  return [
    ...label.actors.must.filter((name) => !names.has(name)),
    ...label.dates.filter((date) => !dates.has(date)),
    ...label.sources.filter((name) => !found.stored.sources.includes(name)),
    ...label.stances
      .filter((any) => !any.some((stance) => found.stored.stances.includes(stance)))
      .map(String),
  ].map((what) => `${id}: ${what}`);
}

/** What is among the ten most mentioned actors and should not be. */
function wrong(id: string): string[] {
  const { must = [], may = [] } = BRIEFS[id]?.actors ?? {};
  const actors = [...(tagged.get(id)?.tags.actors ?? [])].sort(
    (a, b) => b.mentions.length - a.mentions.length,
  );
  return actors
    .slice(0, 10)
    .map((actor) => actor.name)
    .filter((name) => ![...must, ...may].includes(name));
}

describe("the briefs, as a careful reader would tag them,", () => {
  it("are all labelled", () => {
    expect([...tagged.keys()].sort()).toEqual(Object.keys(BRIEFS).sort());
  });

  it("have nearly every tag that they must have", () => {
    const wanted = Object.values(BRIEFS).flatMap((label) => [
      ...label.actors.must,
      ...label.dates,
      ...label.sources,
      ...label.stances,
    ]);
    const lacking = Object.keys(BRIEFS).flatMap(missing);
    const most = Math.floor(wanted.length * MOST_LACKING);
    expect(lacking.length > most ? lacking : []).toEqual([]);
  });

  it.each(Object.keys(BRIEFS))("%s names nobody wrong among its most mentioned actors", (id) => {
    expect(wrong(id)).toEqual([]);
  });
});
