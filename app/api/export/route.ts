import { findOrderedIds } from "@/search/answer/ordered-ids";
import { fromSearchParams } from "@/search/query/url";
import { EXPORT_FORMATS, ExportBroken, type ExportFormat, writeExport } from "@/search/sharing/export-writer";
import { answerJson, toBadRequest } from "../../_server/http/answers";
import { toTextStream } from "../../_server/http/text-stream";
import { withSearch } from "../../_server/services/store";

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

/** All documents of a search as one file, written while it is sent. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, async (params) => {
    const format = EXPORT_FORMATS.find((one) => one === params.get("format")?.toLowerCase());
    if (format === undefined)
      return toBadRequest(
        "unknown-format",
        `format=“${(params.get("format") ?? "").slice(0, 40)}” is not known.`,
        `Known: ${EXPORT_FORMATS.join(", ")}.`,
      );
    const read = fromSearchParams(params);
    return withSearch(
      read,
      async (context) => {
        const { ids, complete } = await findOrderedIds(read, context);
        if (!complete)
          return toBadRequest("not-exact", "Not all documents of this search could be named.", "Narrow it.");
        const texts = writeExport(format, ids, read.query, { ...context, signal: request.signal });
        const start = format === "csv" && params.get("bom") === "true" ? BYTE_ORDER_MARK : "";
        return new Response(await toTextStream(texts, start, isExpected), {
          headers: {
            "Content-Type": TYPES[format],
            "Content-Disposition": `attachment; filename="parallax.${ENDINGS[format]}"`,
            "X-Total-Count": String(ids.length),
            "Cache-Control": "no-store",
          },
        });
      },
      request.signal,
    );
  });
}

/** What breaks an answer off without being a fault of ours. */
function isExpected(error: unknown): boolean {
  return error instanceof ExportBroken;
}
