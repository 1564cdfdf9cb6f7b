import { z } from "zod";
import type { ImportReport } from "@/components/saved/import-form";
import type { LibraryReport } from "@/saved/searches/library-file";

/** The report about an imported file, passed in a cookie to the page that shows it. */

const NAME = "report";
/** Seconds. */
const SHOWN = 30;
/** A cookie holds 4,096 bytes; more slugs and refusals than this are counted, not named. */
const MOST_NAMED = 10;
const LONGEST_REASON = 120;

const reportSchema = z.object({
  imported: z.int(),
  known: z.int(),
  refused: z.array(z.object({ slug: z.string(), reason: z.string() })),
});

/** The report as a cookie of the list's page. */
export function toReportCookie({ imported, known, refused }: LibraryReport): string {
  const short = refused.slice(0, MOST_NAMED).map(({ slug, reason }) => ({
    slug,
    reason: reason.slice(0, LONGEST_REASON),
  }));
  const more = refused.length - short.length;
  const value = JSON.stringify({
    imported: imported.length,
    known: known.length,
    refused: more > 0 ? [...short, { slug: "…", reason: `${more} more` }] : short,
  });
  return `${NAME}=${encodeURIComponent(value)}; Path=/saved; Max-Age=${SHOWN}; SameSite=Strict; HttpOnly`;
}

/** Null where no file was just imported. */
export function readReport(cookies: {
  readonly get: (name: string) => { readonly value: string } | undefined;
}): ImportReport | null {
  const value = cookies.get(NAME)?.value;
  if (value === undefined) return null;
  try {
    return reportSchema.parse(JSON.parse(value));
  } catch {
    return null; // A cookie that somebody changed says nothing.
  }
}
