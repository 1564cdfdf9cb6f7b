import { toForeignRefusal } from "../../../_server/http/cross-site";
import { answerPlain } from "../../../_server/http/parameters";
import { undoWritten } from "../../../_server/pages/corrections";

/** Undoes a correction; the next indexing run brings back what the taggers found. */
export async function DELETE(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerPlain(request, async () => {
    const refusal = toForeignRefusal(request);
    if (refusal !== null) return refusal;
    return undoWritten(id);
  });
}
