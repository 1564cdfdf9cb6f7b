import { findOrderedIds } from "@/search/answer/ordered-ids";
import { toLink } from "@/search/query/url";
import { EXPORT_FORMATS, ExportBroken, type ExportFormat, writeExport } from "@/search/sharing/export-writer";
import { toBadRequest } from "../../_server/http/answers";
import { answerSearch } from "../../_server/http/search-answers";
import { toTextStream } from "../../_server/http/text-stream";
import { writeDeed } from "../../_server/services/audited";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  bibtex: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
} as const satisfies Record<ExportFormat, string>;

const ENDINGS = { csv: "csv", json: "json", bibtex: "bib", ris: "ris" } as const satisfies Record<
  ExportFormat,
  string
>;

/** Spreadsheets take a file for UTF-8 when it begins so; other readers may take it for a part of the first column. */
const BYTE_ORDER_MARK = "\uFEFF";

/** As much of a search's link stands in the audit trail. */
const LONGEST_LINK = 2_000;

/** All documents of a search as one file, written while it is sent. */
export async function GET(request: Request): Promise<Response> {
  const format = toFormat(new URL(request.url).searchParams.get("format"));
  if (format instanceof Response) return format;
  return answerSearch(request, ["format", "bom"], async (read, context, params) => {
    const { ids, complete } = await findOrderedIds(read, context);
    if (!complete)
      return toBadRequest("not-exact", "Not all documents of this search could be named.", "Narrow it.");
    const link = toLink(read.query).slice(0, LONGEST_LINK);
    await writeDeed({ deed: "export", subject: format, details: { documents: ids.length, link } });
    const texts = writeExport(format, ids, read.query, { ...context, signal: request.signal });
    const start = format === "csv" && params.get("bom") === "true" ? BYTE_ORDER_MARK : "";
    return new Response(await toTextStream(texts, start, isExpected), {
      headers: {
        "Content-Type": TYPES[format],
        "Content-Disposition": `attachment; filename="parallax.${ENDINGS[format]}"`,
        "X-Total-Count": String(ids.length),
      },
    });
  });
}

function toFormat(written: string | null): ExportFormat | Response {
  const format = EXPORT_FORMATS.find((one) => one === written?.toLowerCase());
  return (
    format ??
    toBadRequest(
      "unknown-format",
      `format=“${(written ?? "").slice(0, 40)}” is not known.`,
      `Known: ${EXPORT_FORMATS.join(", ")}.`,
    )
  );
}

/** What breaks an answer off without being a fault of ours. */
function isExpected(error: unknown): boolean {
  return error instanceof ExportBroken;
}
