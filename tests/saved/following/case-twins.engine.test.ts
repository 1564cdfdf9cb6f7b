import { readSavedChanges } from "@/saved/following/changes";
import { refreshAll } from "@/saved/following/refresh-all";
import { anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { openTestServices } from "../../support/services";

let testIndex: TestIndex;
beforeAll(async () => {
  testIndex = await openTestIndex({
    "wire/A.md": anArticle({ title: "Upper" }, "Envoys met in the upper town."),
    "wire/a.md": anArticle({ title: "Lower" }, "Envoys met in the lower town."),
  });
  await testIndex.index();
});
afterAll(async () => {
  await testIndex.close();
  await removeFolders();
});

describe("a saved search of documents whose ids differ in case alone", () => {
  it("says of a change to one nothing of the other", async () => {
    const services = await openTestServices(testIndex.tested);
    const { slug } = await services.save("/?q=envoys");
    await putFiles(testIndex.corpus, {
      "wire/A.md": anArticle({ title: "Upper" }, "Envoys met again in the upper town."),
    });
    await testIndex.index({ onPublished: async (traces) => void (await refreshAll(services, traces)) });
    const changes = await readSavedChanges(slug, null, services);
    expect(changes.new).toEqual([]);
    expect(changes.gone).toEqual([]);
    expect(changes.changed.map(({ id }) => id)).toEqual(["wire-A"]);
  });
});
