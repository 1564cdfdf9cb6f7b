import { z } from "zod";
import { toDocumentAnswer } from "@/search/answer/document-answer";
import { CITATION_FORMATS, type CitationFormat, toCitable, toCitation } from "@/search/document/citation";
import { readDocument } from "@/search/meilisearch/read-documents";
import { toNotFound, toRefused } from "../../../../_server/http/answers";
import { answerTaking } from "../../../../_server/http/parameters";
import { withEngine } from "../../../../_server/services/engine";

const FILES = {
  bibtex: { type: "application/x-bibtex; charset=utf-8", ending: "bib" },
  ris: { type: "application/x-research-info-systems; charset=utf-8", ending: "ris" },
  text: { type: "text/plain; charset=utf-8", ending: null },
} as const satisfies Record<CitationFormat, { type: string; ending: string | null }>;

const QUERY = z.object({ format: z.string().optional() });

/** How a document is cited, as a file for reference managers or as a line. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerTaking(request, QUERY, async ({ format: written }) => {
    const format = CITATION_FORMATS.find((one) => one === written);
    if (format === undefined) return toUnknownFormat();
    const stored = await withEngine((context) => readDocument(id, context), request.signal);
    if (stored === null) return toNotFound("There is no document with this id.");
    const { type, ending } = FILES[format];
    const { metadata, author } = toDocumentAnswer(stored, []);
    const citation = toCitation(format, toCitable(id, metadata, author));
    return new Response(`${citation}${format === "ris" ? "\r\n" : "\n"}`, {
      headers: {
        "Content-Type": type,
        ...(ending === null ? {} : { "Content-Disposition": `attachment; filename="${id}.${ending}"` }),
      },
    });
  });
}

function toUnknownFormat(): Response {
  return toRefused(400, {
    code: "unknown-format",
    message: `The parameter format must be one of ${CITATION_FORMATS.join(", ")}.`,
    advice: "See /api/openapi.json for what there is.",
  });
}
