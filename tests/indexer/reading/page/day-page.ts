import { parseHTML } from "linkedom";
import { readHtml } from "@/indexer/reading/formats/html";
import { readPageFields } from "@/indexer/reading/page/page-fields";

const TEXT = `<p>${"The weir at Inver was sold to the town after eleven witnesses had been heard in the customs house. ".repeat(4)}</p>`;

/** The parts of a made page that may hold a day. */
type Parts = {
  head?: string;
  above?: string;
  below?: string;
  end?: string;
  around?: string;
  language?: string;
};

/** The day of a page with a heading and a long paragraph, and whether a rule concluded it; null where none is read. */
export function toDay({ head = "", above = "", below = "", end = "", around = "", language }: Parts) {
  const lang = language === undefined ? "" : ` lang="${language}"`;
  const { document } = parseHTML(
    `<!doctype html><html${lang}><head><title>Weir sold to the town</title>${head}</head><body>${around}<article>${above}<h1>Weir sold to the town</h1>${below}${TEXT}${TEXT}${end}</article></body></html>`,
  );
  const { published, inferred = [] } = readPageFields(document);
  return published === undefined ? null : { value: published, isInferred: inferred.includes("published") };
}

/** The day of a whole page as written. */
export function withDay(html: string): string | undefined {
  return readHtml(Buffer.from(html)).drafts[0]?.published;
}

/** The day of a whole page, read from its elements alone. */
export function fieldsDay(html: string): string | undefined {
  return readPageFields(parseHTML(html).document).published;
}
