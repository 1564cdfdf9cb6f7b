import { z } from "zod";
import { findMarkedDocument } from "@/search/answer/document-page";
import { removeDocument } from "../../../_server/adding/remove-document";
import { toNotFound } from "../../../_server/http/answers";
import { toCrossSiteRefusal } from "../../../_server/http/cross-site";
import { answerTaking, flagSchema } from "../../../_server/http/parameters";
import { answerSearch } from "../../../_server/http/search-answers";

const REMOVAL = z.object({ file: flagSchema });

/** One document with all its tags; search parameters mark their hits in it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerSearch(
    request,
    [],
    async (read, context) =>
      (await findMarkedDocument(id, read, context)) ?? toNotFound("There is no document with this id."),
  );
}

/** Removes its file from the corpus; one that holds other documents only with `file=true`. */
export async function DELETE(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerTaking(request, REMOVAL, async ({ file }) => {
    const refusal = toCrossSiteRefusal(request);
    return refusal ?? removeDocument(id, file);
  });
}
