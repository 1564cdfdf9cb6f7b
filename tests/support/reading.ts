import type { Draft, Drafts } from "@/indexer/reading/draft/draft";

/** Text as the bytes of a file in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The only draft that a reader gave, without problems. */
export function onlyDraft({ drafts, problems }: Drafts): Draft {
  expect(problems).toEqual([]);
  expect(drafts).toHaveLength(1);
  const [draft] = drafts;
  if (draft === undefined) throw new Error("There is no draft.");
  return draft;
}

/** The paragraphs of a text, each on one line. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}
