import { readSettings } from "@/engine/settings";
import { undoCorrection } from "@/saved/corrections";
import { NoSuchCorrection } from "@/saved/errors";
import { answerJson, toNotFound } from "../../answers";
import { toForeignRefusal } from "../../own-site";

/** Undoes a correction; the next indexing run brings back what the taggers found. */
export async function DELETE(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerJson(request, async () => {
    const refusal = toForeignRefusal(request);
    if (refusal !== null) return refusal;
    try {
      return await undoCorrection(readSettings(), id, new Date());
    } catch (error) {
      if (error instanceof NoSuchCorrection) return toNotFound(error.message);
      throw error;
    }
  });
}
