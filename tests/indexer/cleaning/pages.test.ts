import { toPages } from "@/indexer/cleaning/pages";
import { PAGE_START } from "@/indexer/reading/draft/draft";

describe("toPages", () => {
  it("says where each page begins, an empty one too, and takes the marks out", () => {
    const marked = `One\n\n${PAGE_START}two ${PAGE_START}${PAGE_START}four`;
    expect(toPages(marked)).toEqual({ text: "One\n\ntwo four", pages: [0, 5, 9, 9] });
  });

  it("says nothing of pages where a text has none", () => {
    expect(toPages("One\n\ntwo")).toEqual({ text: "One\n\ntwo", pages: null });
  });
});
