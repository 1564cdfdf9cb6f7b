import { fromSearchParams } from "@/search/query/url";
import { answerJson, toNotFound } from "../../../_server/http/answers";
import { readDocumentAnswer } from "../../../_server/pages/document-answer";

/** One document with all its tags; search parameters mark their hits in it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerJson(
    request,
    async (parameters) =>
      (await readDocumentAnswer(id, fromSearchParams(parameters), request.signal)) ??
      toNotFound("There is no document with this id."),
  );
}
