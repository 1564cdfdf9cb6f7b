import type { SourcedMetadata } from "@/search/document/indexed-document";
import { toMetadata } from "@/search/document/metadata";
import { sourced } from "../../support/documents";

const STORED: SourcedMetadata = {
  title: sourced("A title"),
  publisher: null,
  authors: { value: ["Marta Oseivand", "Joon Parkley"], origin: "metadata", inferred: true },
  published: null,
  language: null,
  url: null,
  details: {},
  path: "a.md",
};

describe("metadata as a reader gets it", () => {
  it("has every value with its origin, authors in a line, and null for what is unknown", () => {
    expect(toMetadata(STORED)).toEqual({
      title: sourced("A title"),
      publisher: null,
      author: { value: "Marta Oseivand; Joon Parkley", origin: "metadata", inferred: true },
      published: null,
      language: null,
      url: null,
    });
  });

  it("knows no author of an index of an earlier release, which has them as one text", () => {
    const { authors: _, ...earlier } = STORED;
    expect(
      toMetadata({ ...earlier, author: sourced("Marta; Joon") } as unknown as SourcedMetadata).author,
    ).toBeNull();
  });
});
