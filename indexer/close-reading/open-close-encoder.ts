import { openMeaningEncoder } from "@/encoder/open-meaning";
import type { CloseEncoder } from "./close-encoder";

/**
 * What there is to read documents closely with; null where no weights are there. `folder` null: our own.
 *
 * @throws EncoderFault where weights are there and cannot be used.
 */
export async function readCloseEncoder(folder: string | null): Promise<CloseEncoder | null> {
  const meaning = await openMeaningEncoder(folder);
  if (meaning === null) return null;
  const { version, dimensions, languages } = meaning;
  await meaning.close();
  return { version, meaning: { version, dimensions }, languages };
}
