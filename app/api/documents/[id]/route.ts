import { findMarkedDocument } from "@/search/answer/document-page";
import { toNotFound } from "../../../_server/http/answers";
import { answerSearch } from "../../../_server/http/search-answers";

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
