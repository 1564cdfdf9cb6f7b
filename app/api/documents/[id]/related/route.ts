import { findRelated } from "@/search/related";
import { withEngine } from "../../../../engine";
import { answerJson, toNotFound } from "../../../answers";

/** The documents nearest to one, by the rare words and the actors they share. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerJson(request, async () => {
    const documents = await withEngine((context) => findRelated(id, context), request.signal);
    return documents === null ? toNotFound("There is no document with this id.") : { documents };
  });
}
