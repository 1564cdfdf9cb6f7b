import { readFile } from "node:fs/promises";
import { z } from "zod";
import { toNotFound } from "../../../_server/http/answers";
import { answerTaking } from "../../../_server/http/parameters";
import { readDocumentText } from "../../../_server/originals/document-text";
import { findOriginal } from "../../../_server/originals/find-original";
import { SHOWN_HTML_HEADERS, toShownHtml } from "../../../_server/originals/html-original";
import { toHtmlText } from "../../../_server/originals/html-text";
import { toOriginalResponse } from "../../../_server/originals/original-response";

const QUERY = z.object({ mark: z.string().optional() });

/** The original of a document as a frame beside its text shows it; `mark=START-END` marks a passage of the text in a web page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerTaking(request, QUERY, async ({ mark }) => {
    const original = await findOriginal(id, request.signal);
    if (original === null || original.shownAs === null) return toNotFound("This original cannot be shown.");
    if (original.shownAs !== "html") return toOriginalResponse(request, original, "inline");
    const passage = await readPassage(id, mark ?? null, request.signal);
    const html = toShownHtml(toHtmlText(await readFile(original.file)), passage);
    return new Response(html, {
      headers: { "Content-Type": "text/html; charset=utf-8", ...SHOWN_HTML_HEADERS },
    });
  });
}

async function readPassage(id: string, place: string | null, signal: AbortSignal): Promise<string | null> {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(place ?? "") ?? [];
  if (start === undefined || end === undefined) return null;
  return (await readDocumentText(id, signal)).slice(Number(start), Number(end));
}
