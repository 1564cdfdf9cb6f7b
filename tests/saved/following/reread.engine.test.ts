import { readChangeLog } from "@/saved/following/change-log";
import { readSavedChanges } from "@/saved/following/changes";
import { readDigest } from "@/saved/following/digest";
import { refreshAll } from "@/saved/following/refresh-all";
import { readRow } from "@/saved/store/rows";
import { aCorrection, toLines } from "../../support/documents";
import { anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { openTestServices, type TestServices } from "../../support/services";

let testIndex: TestIndex;
let services: TestServices;

beforeAll(async () => {
  testIndex = await openTestIndex({
    "a/one.md": anArticle({ title: "One" }, "A missile at the border, Vladimir Putin said."),
    "a/two.md": anArticle({ title: "Two" }, "A missile and a treaty, Vladimir Putin said."),
  });
  await testIndex.index();
  services = await openTestServices(testIndex.tested);
});
afterAll(async () => {
  await testIndex?.close();
  await removeFolders();
});

/** Takes an actor away from a document, as another tagging would. */
async function retag(document: string, isReread: boolean): Promise<void> {
  const change = { kind: "remove", facet: "actor", value: "Vladimir Putin" } as const;
  await putFiles(testIndex.corpus, {
    "corrections.jsonl": toLines([aCorrection(change, { document, id: document })]),
  });
  await testIndex.index({
    onPublished: async (traces) => {
      await refreshAll(services, { ...traces, reread: isReread ? (traces.touched ?? []) : [] });
    },
  });
}

const idsOf = (some: readonly { readonly id: string }[]): readonly string[] => some.map(({ id }) => id);

it("what was read closely is re-tagged for who looks, neither new nor gone, and in no message", async () => {
  const { slug } = await services.save("/?q=missile", { name: "Missiles" });
  const putin = await services.save("/?actor=Vladimir+Putin", { name: "Putin" });
  expect(await services.find("/?actor=Vladimir+Putin")).toEqual(["a-one", "a-two"]);
  await retag("a-one", true);
  expect(await services.find("/?actor=Vladimir+Putin")).toEqual(["a-two"]);
  const changes = await readSavedChanges(slug, null, services);
  expect(idsOf(changes.retagged)).toEqual(["a-one"]);
  expect([changes.new, changes.changed, changes.gone]).toEqual([[], [], []]);
  const row = await readRow(services.store, slug);
  expect((await readChangeLog(row, row.knownSince, services)).retagged).toEqual([]);
  const fewer = await readSavedChanges(putin.slug, null, services);
  expect([fewer.new, fewer.changed, fewer.gone]).toEqual([[], [], []]);
  expect((await readDigest(services, null)).parts).toEqual([]);
});

it("what was tagged otherwise for another reason is followed as before", async () => {
  const row = await readRow(services.store, "missiles");
  await retag("a-two", false);
  // The first correction is no longer there, so both documents have other tags.
  expect(idsOf((await readChangeLog(row, row.knownSince, services)).retagged)).toEqual(["a-one", "a-two"]);
  expect((await readDigest(services, null)).parts.map(({ search }) => search.slug).sort()).toEqual([
    "missiles",
    "putin",
  ]);
});
