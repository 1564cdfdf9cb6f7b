import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { OPERATOR } from "@/access/rules/reader";
import { readCloseEncoder } from "@/indexer/close-reading/open-close-encoder";
import { type Reading, toPassageVector } from "@/indexer/close-reading/reading";
import { openReadingStore } from "@/indexer/close-reading/reading-store";
import { withManifest } from "@/indexer/manifest/open-manifest";
import { toTokens } from "@/indexer/tagging/text/tokens";
import { readChangeLog } from "@/saved/following/change-log";
import { readSavedChanges } from "@/saved/following/changes";
import { readDigest } from "@/saved/following/digest";
import { refreshAll } from "@/saved/following/refresh-all";
import { readRow } from "@/saved/store/rows";
import { WHOLE_SIGHT } from "@/saved/store/sight";
import type { RunTraces } from "@/search/document/touched-documents";
import { aCorrection, toLines } from "../../support/documents";
import { putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { openTestServices, type TestServices } from "../../support/services";
import { aTextReading, withLabel } from "../../support/text-reading";

/** Nobody finds a name in it but an encoder that is sure of one. */
const TEXT = "Then Harvest was quiet. A missile flew.";
const linesOf = (records: readonly object[]): string =>
  records.map((one) => `${JSON.stringify(one)}\n`).join("");
const aRecord = (id: string) => ({ id, title: `About ${id}`, text: TEXT });

let index: TestIndex;
let services: TestServices;

beforeAll(async () => {
  index = await openTestIndex({
    "wave.jsonl": linesOf([aRecord("wave-one")]),
    "grown.jsonl": linesOf([aRecord("grown-one"), aRecord("grown-two")]),
    "full.jsonl": linesOf([aRecord("full-one")]),
    "late.jsonl": linesOf([aRecord("late-one")]),
    "missed.jsonl": linesOf([aRecord("missed-one")]),
    "corrected.jsonl": linesOf([aRecord("corrected-one")]),
  });
  await index.index({ closely: true });
  services = await openTestServices(index.tested);
});
afterAll(async () => {
  await index?.close();
  await removeFolders();
});

/** Stores a reading of these documents that is sure of a person, as a close pass does. */
async function readThem(ids: readonly string[]): Promise<void> {
  const encoder = await readCloseEncoder(null);
  if (encoder === null) throw new Error("There are no weights.");
  const { data } = index.tested;
  const store = await openReadingStore(data, encoder.version, (line) => expect(line).toBe(""));
  const text = withLabel(aTextReading(toTokens(TEXT).length), 1, "S-PER");
  const meaning = [toPassageVector(new Float32Array(encoder.meaning.dimensions).fill(0.05))];
  const keys = await withManifest(data, ({ documents }) => ids.map((id) => documents.get(id)?.textKey ?? ""));
  await store.putMany(new Map(keys.map((key): [string, Reading] => [key, { meaning, text }])));
  store.close();
}

/** Publishes and has what is saved follow, as the commands do. */
async function publish(changes: { readonly full?: boolean } = {}) {
  const left: RunTraces[] = [];
  const onPublished = async (traces: RunTraces): Promise<void> => {
    left.push(traces);
    await refreshAll(services, traces);
  };
  return { summary: await index.index({ ...changes, closely: true, onPublished }), left };
}

const idsOf = (some: readonly { readonly id: string }[]): readonly string[] => some.map(({ id }) => id);

async function messageOf(slug: string) {
  const row = await readRow(services.store, slug, OPERATOR);
  const {
    changed,
    gone,
    retagged,
    new: came,
  } = await readChangeLog(row, row.knownSince, services, WHOLE_SIGHT);
  return { new: idsOf(came), changed: idsOf(changed), retagged: idsOf(retagged), gone: idsOf(gone) };
}

const NOTHING = { new: [], changed: [], retagged: [], gone: [] };

const append = async (file: string, id: string): Promise<void> => {
  const lines = await readFile(join(index.corpus, file), "utf8");
  await putFiles(index.corpus, { [file]: `${lines.trimEnd()}\n${linesOf([aRecord(id)])}` });
};

it.each([
  { way: "a wave", ids: ["wave-one"], published: "in-place", came: [], change: async () => ({}) },
  {
    way: "a file that grew",
    ids: ["grown-one", "grown-two"],
    published: "in-place",
    came: ["grown-three"],
    change: async () => {
      await append("grown.jsonl", "grown-three");
      return {};
    },
  },
  {
    way: "a full run",
    ids: ["full-one"],
    published: "whole",
    came: [],
    change: async () => ({ full: true }),
  },
])("what was read closely and comes with $way is re-tagged for who looks, and in no message", async (one) => {
  const missiles = await services.save("/?q=missile", { name: `Missiles, ${one.way}` });
  const harvest = await services.save("/?actor=Harvest", { name: `Harvest, ${one.way}` });
  const held = await services.find("/?actor=Harvest");
  await readThem(one.ids);
  const { summary } = await publish(await one.change());
  expect(summary).toMatchObject({ published: one.published, added: one.came.length, changed: 0 });
  expect(await services.find("/?actor=Harvest")).toEqual([...held, ...one.ids].sort());
  const changes = await readSavedChanges(missiles.slug, null, services);
  expect(idsOf(changes.retagged)).toEqual(one.ids);
  expect(idsOf(changes.new)).toEqual(one.came);
  expect([changes.changed, changes.gone]).toEqual([[], []]);
  expect(await messageOf(missiles.slug)).toEqual({ ...NOTHING, new: one.came });
  expect(await messageOf(harvest.slug)).toEqual(NOTHING);
  const slugs = (await readDigest(services, null)).parts.map(({ search }) => search.slug);
  expect(slugs).not.toContain(harvest.slug);
  expect(slugs.includes(missiles.slug)).toBe(one.came.length > 0);
});

it("what came while nobody followed is new, though the next run only read it closely", async () => {
  const { slug } = await services.save("/?actor=Harvest", { name: "Harvest, late" });
  await readThem(["late-one"]);
  await index.index({ closely: true });
  await readThem(["missed-one"]);
  // The run before left its traces to nobody, so what these explain cannot be parted from the rest.
  const { left } = await publish();
  expect(left).toMatchObject([{ reread: ["missed-one"] }]);
  expect((await messageOf(slug)).new).toEqual(["late-one", "missed-one"]);
});

it("what was tagged otherwise for another reason is followed as ever", async () => {
  const { slug } = await services.save("/?q=missile", { name: "Missiles, corrected" });
  const harvest = await services.save("/?actor=Harvest", { name: "Harvest, corrected" });
  await readThem(["corrected-one"]);
  const change = { kind: "remove", facet: "actor", value: "Harvest" } as const;
  const correction = aCorrection(change, { document: "wave-one", id: "wave" });
  await putFiles(index.corpus, { "corrections.jsonl": toLines([correction]) });
  await publish();
  expect((await messageOf(slug)).retagged).toEqual(["wave-one"]);
  expect(await messageOf(harvest.slug)).toEqual({ ...NOTHING, gone: ["wave-one"] });
});
