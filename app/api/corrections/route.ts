import { z } from "zod";
import { newCorrectionSchema } from "@/search/document/correction-schema";
import { readDocument } from "@/search/meilisearch/read-documents";
import { toNotFound } from "../../_server/http/answers";
import { readBody } from "../../_server/http/body";
import { toForeignRefusal } from "../../_server/http/cross-site";
import { answerPlain, answerTaking } from "../../_server/http/parameters";
import { listCorrections, listCorrectionsOf, saveJudged } from "../../_server/pages/corrections";
import { withEngine } from "../../_server/services/engine";

const QUERY = z.object({ document: z.string().optional() });
const NO_DOCUMENT = "There is no document with this id.";

/** What readers corrected, all of it or what concerns one document, and what became of it. */
export async function GET(request: Request): Promise<Response> {
  return answerTaking(request, QUERY, async ({ document: id }) => {
    if (id === undefined) return { corrections: await listCorrections(request.signal) };
    const document = await withEngine((context) => readDocument(id, context), request.signal);
    if (document === null) return toNotFound(NO_DOCUMENT);
    return { corrections: await listCorrectionsOf(document, request.signal) };
  });
}

/** Saves a correction; the next indexing run takes it up. */
export async function POST(request: Request): Promise<Response> {
  return answerPlain(request, async () => {
    const refusal = toForeignRefusal(request);
    if (refusal !== null) return refusal;
    const body = await readBody(request, newCorrectionSchema);
    if (body instanceof Response) return body;
    const correction = await saveJudged(body.value);
    return correction === null ? toNotFound(NO_DOCUMENT) : Response.json(correction, { status: 201 });
  });
}
