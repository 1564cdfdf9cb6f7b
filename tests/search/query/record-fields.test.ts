import { toQueryText } from "@/search/query/tree";
import { fromSearchParams } from "@/search/query/url";

const read = (text: string) => fromSearchParams(new URLSearchParams({ q: text }));

describe("format: and lacks:", () => {
  it("ask for the record of a document, in small letters, and are written as they are read", () => {
    const { tree, notices } = read("Format:PDF -lacks:author");
    expect(tree).toMatchObject({
      kind: "and",
      parts: [
        { kind: "record", field: "format", value: "pdf" },
        { kind: "not", part: { kind: "record", field: "lacks", value: "author" } },
      ],
    });
    expect(toQueryText(tree)).toBe("format:pdf -lacks:author");
    expect(notices).toEqual([]);
  });

  it("say what can be lacking where nothing is called so", () => {
    const { tree, notices } = read("lacks:editor");
    expect(tree).toMatchObject({ kind: "record", value: "editor" });
    expect(notices).toMatchObject([{ code: "unknown-lack", values: { value: "editor" } }]);
    expect(read("lacks:Date").notices).toEqual([]);
  });

  it("stand for nothing without a value, and say so", () => {
    expect(read("lacks:")).toMatchObject({ tree: null, notices: [{ code: "empty-field" }] });
  });
});
