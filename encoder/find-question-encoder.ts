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
    return await getQuestionEncoder(encoder);
  } catch (error) {
    if (!isExpected(error)) throw error;
    say(`Questions are searched by their words alone: ${error.message} ${error.advice}`.trimEnd());
    return null;
  }
}
