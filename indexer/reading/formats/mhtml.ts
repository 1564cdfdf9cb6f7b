import { type Drafts, Unreadable } from "../draft/draft";
import { type MimePart, readMimeTree, toHeader } from "../mime/mime-tree";
import { toPageBytes } from "../mime/page-bytes";
import { readHtml } from "./html";

/**
 * A web page saved with all that it shows as one file (MHTML): the page alone, with the address that it was saved from. When it was
 * saved is a detail: it says nothing of when it was published.
 *
 * @throws Unreadable when there is no page in it, or no text in the page.
 */
export async function readMhtml(bytes: Uint8Array): Promise<Drafts> {
  const saved = await readMimeTree(bytes);
  const page = findPage(saved);
  if (page === null) throw new Unreadable("There is no page in this file.");
  const { drafts, ...others } = readHtml(toPageBytes(page.content, page.parameters.charset ?? ""));
  const address = [toHeader(saved, "snapshot-content-location"), toHeader(page, "content-location")].find(
    (one) => /^https?:/i.test(one),
  );
  const date = toHeader(saved, "date");
  const details: Record<string, string> = date === "" ? {} : { saved: date };
  return {
    ...others,
    drafts: drafts.map((draft) => ({
      ...draft,
      url: draft.url ?? address,
      details: { ...draft.details, ...details },
    })),
  };
}

/** The part that the head names as the first, else the first page; frames follow. */
function findPage(saved: MimePart): MimePart | null {
  const pages = toLeaves(saved).filter(
    ({ type }) => type === "text/html" || type === "application/xhtml+xml",
  );
  const start = (saved.parameters.start ?? "").replace(/^<|>$/g, "");
  return pages.find(({ id }) => start !== "" && id === start) ?? pages[0] ?? null;
}

function toLeaves(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(toLeaves);
}
