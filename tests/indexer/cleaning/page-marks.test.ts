import { toCleanDocument } from "@/indexer/cleaning/clean-document";
import { type Draft, PAGE_START } from "@/indexer/reading/draft/draft";

const PLACE = { path: "a.pdf", id: "a", collection: "c", name: "a", format: "pdf", partOf: null };

function clean(text: string, more: Partial<Draft> = {}) {
  const {
    title,
    text: cleaned,
    pages,
  } = toCleanDocument({ origin: "metadata", text, isLoose: true, ...more }, PLACE);
  return { title: title.value, cleaned, pages };
}

describe("pages of a cleaned document", () => {
  it("keep their places where the title and a date above the text are cut", () => {
    const text = `The sea wall\n\n3 May 2024\n\n${PAGE_START}It held for nine winters.\n\n${PAGE_START}Then it fell.`;
    expect(clean(text)).toEqual({
      title: "The sea wall",
      cleaned: "It held for nine winters.\n\nThen it fell.",
      pages: [0, 0, 27],
    });
  });

  it("keep their number where pages above the title are empty, and the title has no mark", () => {
    const text = `${PAGE_START}${PAGE_START}The sea wall\n\nIt held for ${PAGE_START}nine winters.`;
    expect(clean(text)).toEqual({
      title: "The sea wall",
      cleaned: "It held for nine winters.",
      pages: [0, 0, 0, 12],
    });
  });

  it("keep their number where furniture at the end is cut", () => {
    const text = `The sea wall\n\nIt held.\n\n${PAGE_START}All rights reserved.`;
    expect(clean(text)).toEqual({ title: "The sea wall", cleaned: "It held.", pages: [0, 8] });
  });

  it("keep their places in a text with metadata", () => {
    const text = `It held for nine win${PAGE_START}ters.\n\n${PAGE_START}Then it fell.`;
    expect(clean(text, { isLoose: false, title: "Wall" })).toEqual({
      title: "Wall",
      cleaned: "It held for nine winters.\n\nThen it fell.",
      pages: [0, 20, 27],
    });
  });
});
