import { toCleanDocument } from "@/indexer/cleaning/clean-document";

const PLACE = { id: "a", path: "a.txt", collection: "all", name: "a", format: "text", partOf: null };

function read(lines: readonly string[]) {
  const { title, published, text } = toCleanDocument(
    { origin: "text", text: lines.join("\n"), isLoose: true },
    PLACE,
  );
  return { title: title.value, published: published?.value ?? null, text };
}

describe("the first lines of a text", () => {
  it.each([
    [["Published: 2 February 2021"], "2021-02-02"],
    [["Updated: 4 March 2025", "Published: 2 February 2021"], "2021-02-02"],
    [["Published: 2 February 2021", "Updated: 4 March 2025"], "2021-02-02"],
    [["Stand: 4. März 2025", "", "Veröffentlicht am 2. Februar 2021"], "2021-02-02"],
    [["Last updated: 4 March 2025"], null],
    [["Stand: 4. März 2025"], null],
  ])("say when it was published, and not when it was changed: %j", (lines, published) => {
    expect(read(["The weir", "", ...lines, "", "The weir leaks."])).toMatchObject({
      title: "The weir",
      published,
    });
  });

  it("may be a date of a change before the title", () => {
    expect(read(["Updated: 4 March 2025", "", "The weir leaks."])).toEqual({
      title: "a",
      published: null,
      text: "The weir leaks.",
    });
  });

  it("are text where more of them are dates than stand above any text", () => {
    const lines = Array.from({ length: 50_000 }, () => "Updated: 4 March 2025");
    expect(read(["The weir", "", ...lines]).text).toContain("Updated: 4 March 2025");
  });
});
