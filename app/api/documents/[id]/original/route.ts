import { toNotFound } from "../../../../_server/http/answers";
import { answerPlain } from "../../../../_server/http/parameters";
import { findOriginal } from "../../../../_server/originals/find-original";
import { toOriginalResponse } from "../../../../_server/originals/original-response";

/** The file that a document was read from, as it came. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerPlain(request, async () => {
    const original = await findOriginal(id, request.signal);
    if (original === null)
      return toNotFound("There is no document with this id, or its file is not in the corpus folder.");
    return toOriginalResponse(request, original, "attachment");
  });
}
