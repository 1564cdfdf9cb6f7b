import { OPERATOR } from "@/access/rules/reader";
import { toRandom } from "@/bench/random";
import { readLibrary, writeLibrary } from "@/saved/searches/library";
import { librarySchema } from "@/saved/searches/library-file";
import { putLink, readLinks } from "@/saved/store/links";
import { listSearches } from "@/saved/store/rows";
import { openStore } from "@/saved/store/store";
import { toCorpus } from "../../oracle/corpus";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { aFolder, removeFolders } from "../../support/folders";
import { openTestServices, type TestServices } from "../../support/services";

let tested: TestEngine;
let services: TestServices;
beforeAll(async () => {
  tested = await startTestEngine();
  await tested.publish(toCorpus(toRandom(4), 40));
  services = await openTestServices(tested);
  await services.save("/?q=missile", { name: "Base" });
  await services.save("/?q=-saved:base+treaty", { name: "Upper" });
  await services.save("/?q=treaty", { name: "Fixed", mode: "frozen" });
  await putLink(services, "upper", { to: "base", kind: "opposes", note: "Why." }, new Date());
});
afterAll(async () => {
  await tested?.close();
  await removeFolders();
});

/** A services over the same engine with a store of its own. */
async function otherServices(): Promise<TestServices> {
  const data = await aFolder();
  return { ...services, store: await openStore({ data, store: null }) };
}

/** A file that is one but for the slug. */
function withSlug(slug: string) {
  const search = { slug, name: "A", link: "/?q=a", mode: "live", createdAt: "2026-01-01T00:00:00Z" };
  return { format: "parallax-saved-searches", version: 1, searches: [search] };
}

describe("saved searches as one file", () => {
  it("come back as they were, links and frozen documents too, also when read in twice", async () => {
    const file = JSON.stringify(await writeLibrary(services, new Date()));
    const other = await otherServices();
    const library = librarySchema.parse(JSON.parse(file));
    expect(await readLibrary(library, other)).toEqual({
      imported: ["base", "upper", "fixed"],
      known: [],
      refused: [],
      links: 1,
    });
    const again = await writeLibrary(other, new Date());
    expect({ ...again, exportedAt: "" }).toEqual({ ...library, exportedAt: "" });
    expect(await readLinks(other, "base")).toEqual(await readLinks(services, "base"));
    expect(await readLibrary(library, other)).toMatchObject({
      imported: [],
      known: ["base", "upper", "fixed"],
    });
    expect(await listSearches(other.store, OPERATOR)).toHaveLength(3);
  });

  it("leave alone what has their slug here, and what would come to mean something else", async () => {
    const library = await writeLibrary(services, new Date());
    const other = await otherServices();
    const base = library.searches.find(({ slug }) => slug === "base");
    await readLibrary(
      { ...library, searches: base ? [{ ...base, link: "/?q=border" }] : [], links: [] },
      other,
    );
    const report = await readLibrary(library, other);
    expect(report.imported).toEqual(["fixed"]);
    expect(report.refused.map(({ slug }) => slug)).toEqual(["base", "upper"]);
    expect(report.links).toBe(0);
    const kept = (await listSearches(other.store, OPERATOR)).find(({ slug }) => slug === "base");
    expect(kept?.link).toBe("/?q=border");
  });

  it("are read only where the file is one", () => {
    for (const wrong of [
      {},
      { format: "other", version: 1, searches: [] },
      { searches: [{ slug: "a" }] },
      withSlug("no slug/at all"),
    ])
      expect(librarySchema.safeParse(wrong).success).toBe(false);
    expect(librarySchema.safeParse(withSlug("a-slug")).success).toBe(true);
  });
});
