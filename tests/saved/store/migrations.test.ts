import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OPERATOR } from "@/access/rules/reader";
import { listSearches } from "@/saved/store/rows";
import { openStore } from "@/saved/store/store";
import { writeOldStore } from "../../support/old-store";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "parallax-test-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

describe("a store of an older version", () => {
  it("keeps its searches and what their last refresh wrote down", async () => {
    await writeOldStore(data, [{ slug: "base", q: "putin", mode: "live" }]);
    expect(await listSearches(await openStore({ data, store: null }), OPERATOR)).toEqual([
      {
        key: 1,
        slug: "base",
        name: "A search",
        note: "",
        link: "/?q=putin",
        mode: "live",
        owner: null,
        visibility: "public",
        groups: [],
        namedSlugs: [],
        createdAt: "2025-01-01T00:00:00Z",
        updatedAt: "2025-01-01T00:00:00Z",
        generation: "1",
        refreshes: 3,
        complete: true,
        knownSince: "2025-01-01T00:00:00Z",
        // Its documents are evaluated once more, to write down the collection of each.
        refreshedGeneration: "",
        refreshedCondition: "digest",
      },
    ]);
  });
});
