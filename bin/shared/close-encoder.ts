import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import { readCloseEncoder } from "@/indexer/close-reading/open-close-encoder";
import { isExpected } from "@/system/errors";
import type { Settings } from "@/system/settings";
import { toFailureText } from "./failure-text";

/** What documents are read closely with; null where that is off, or cannot be done, which is said in one line. */
export async function findCloseEncoder(
  { closeReading, encoder }: Pick<Settings, "closeReading" | "encoder">,
  say: (line: string) => void,
): Promise<CloseEncoder | null> {
  if (closeReading === "off") return null;
  try {
    const found = await readCloseEncoder(encoder);
    if (found === null) say("No document is read closely: the weights of the encoder are not there.");
    return found;
  } catch (error) {
    if (!isExpected(error)) throw error;
    say(`No document is read closely: ${toFailureText(error)}`);
    return null;
  }
}
