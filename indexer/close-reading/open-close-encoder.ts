import type { CloseEncoder } from "./close-encoder";
import { openEncoders, toCloseEncoder } from "./encoders";

/**
 * What there is to read documents closely with; null where no weights are there. `folder` null: our own.
 *
 * @throws EncoderFault where weights are there and cannot be used.
 */
export async function readCloseEncoder(folder: string | null): Promise<CloseEncoder | null> {
  const encoders = await openEncoders(folder);
  if (encoders === null) return null;
  await encoders.close();
  return toCloseEncoder(encoders);
}
