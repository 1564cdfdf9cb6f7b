import { isExpected } from "@/system/errors";
import type { Settings } from "@/system/settings";
import { getQuestionEncoder, type QuestionEncoder } from "./question-encoder";

/**
 * The question encoder of these settings; null where close reading is off or no weights are there. One that cannot be used is
 * named in one line to `say`, and questions are then searched by their words alone.
 */
export async function findQuestionEncoder(
  { closeReading, encoder }: Pick<Settings, "closeReading" | "encoder">,
  say: (line: string) => void,
): Promise<QuestionEncoder | null> {
  if (closeReading === "off") return null;
  try {
    const found = await getQuestionEncoder(encoder);
    return found && withReport(found, say);
  } catch (error) {
    // Whatever it is, it must not cost the search: questions are searched by their words, and one line says why.
    const reason = error instanceof Error ? error.message : String(error);
    const advice = isExpected(error) ? error.advice : "";
    say(`Questions are searched by their words alone: ${reason} ${advice}`.trimEnd());
    return null;
  }
}

/** The same encoder; the first time that it fails is said. */
function withReport(encoder: QuestionEncoder, say: (line: string) => void): QuestionEncoder {
  let isSaid = false;
  return {
    ...encoder,
    encode: (question) =>
      encoder.encode(question).catch((error: unknown) => {
        if (!isSaid) say(`A question was searched by its words alone: ${String(error)}`);
        isSaid = true;
        throw error;
      }),
  };
}
