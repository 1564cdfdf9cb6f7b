import { findRelatedTo } from "@/search/answer/related";
import { toNotFound } from "../../../../_server/http/answers";
import { answerPlain } from "../../../../_server/http/parameters";
import { withEngine } from "../../../../_server/services/engine";

/** The documents nearest to one, by the rare words and the actors they share. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerPlain(request, async () => {
    const documents = await withEngine((context) => findRelatedTo(id, context), request.signal);
    return documents === null ? toNotFound("There is no document with this id.") : { documents };
  });
}
