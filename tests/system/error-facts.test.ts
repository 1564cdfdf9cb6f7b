import { StoreUnavailable } from "@/saved/store/errors";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { toErrorFacts } from "@/system/error-facts";

const SECRET = "kim AND munitions";

describe("what a log holds of an error", () => {
  it("is its name, its code, where it came from and its causes, and not a word of what it says", () => {
    const cause = Object.assign(new Error(`Failed query: select '${SECRET}'`), { code: "SQLITE_FULL" });
    const facts = toErrorFacts(new StoreUnavailable(`/data of ${SECRET}`, { cause }), false);
    expect(facts).toMatchObject({
      name: "StoreUnavailable",
      code: "store-unavailable",
      cause: { name: "Error", code: "SQLITE_FULL" },
    });
    expect(facts.at?.[0]).toMatch(/tests\/system\/error-facts\.test\.ts:\d+:\d+/);
    const text = JSON.stringify(facts);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(process.cwd());
  });

  it("says which of the known reasons it was", () => {
    expect(toErrorFacts(new SearchUnavailable("key-refused"), false)).toMatchObject({
      reason: "key-refused",
    });
  });

  it("leaves out lines of a message that look like places, and codes that are sentences", () => {
    const error = Object.assign(new Error(`${SECRET}\n    at munitions:1:1`), { code: SECRET });
    expect(JSON.stringify(toErrorFacts(error, false))).not.toMatch(/kim|munitions/);
    expect(JSON.stringify(toErrorFacts(SECRET, false))).not.toContain(SECRET);
  });

  it("has the words where they are wanted", () => {
    expect(toErrorFacts(new Error(SECRET), true)).toMatchObject({ message: SECRET });
  });

  it("ends where causes go round", () => {
    const error = new Error("round");
    error.cause = error;
    expect(JSON.stringify(toErrorFacts(error, false)).length).toBeLessThan(20_000);
  });
});
