import { openNameBook } from "@/indexer/documents/name-book";
import { toNamelessSources } from "@/indexer/documents/nameless-sources";
import { toTaggedDocument } from "@/indexer/documents/tagged-document";
import { toIndexedDocument } from "@/indexer/documents/to-indexed-document";
import type { SourceTag, Tags } from "@/search/document/document";
import { aDocument, someTags } from "../../support/documents";

const aSource = (name: string, named: boolean): SourceTag => ({
  name,
  kind: "cited",
  named,
  mention: null,
  cue: null,
  content: [],
  role: null,
});
const tags: Tags = {
  ...someTags({ stances: ["against:The plan"] }),
  sources: [aSource("they", false), aSource("Reuters", true), aSource("Reuters", false)],
};
const voiced = (holder: string): Tags => ({
  ...tags,
  stances: tags.stances.map((tag) => ({ ...tag, holder })),
});
const stored = (holder: string) =>
  toIndexedDocument(toTaggedDocument(aDocument(), voiced(holder)), {
    firstIngested: "",
    changed: "",
    retagged: "",
  });

describe("sources that nobody could name", () => {
  it("are those that are nowhere named", () => {
    expect([...toNamelessSources(tags)]).toEqual(["they"]);
  });

  it("are no source values, and their voices no voice values", () => {
    expect(stored("they")).toMatchObject({ sources: ["Reuters"], voices: [] });
    expect(stored("Reuters")).toMatchObject({ sources: ["Reuters"], voices: ["Reuters against:The plan"] });
  });

  it("are not among the names", () => {
    const book = openNameBook([]);
    book.note(aDocument(), voiced("they"));
    expect(book.takeEntries().map(({ name }) => name)).not.toContain("they");
  });
});
