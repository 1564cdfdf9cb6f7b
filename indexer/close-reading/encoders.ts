import { type MeaningEncoder, openMeaningEncoder } from "@/encoder/open-meaning";
import { openReadingEncoder, type ReadingEncoder } from "@/encoder/open-reading";
import type { CloseEncoder } from "./close-encoder";
import { READING_RULE } from "./reading-rule";

/** What documents are read closely with. */
export type Encoders = {
  readonly meaning: MeaningEncoder;
  /** Reads words and sentences; null where its weights are not there. */
  readonly words: ReadingEncoder | null;
  readonly close: () => Promise<void>;
};

/**
 * Opens the encoders; null where there are no weights. `folder` is that of the encoder of meaning, null for our own.
 *
 * @throws EncoderFault where weights are there and cannot be used.
 */
export async function openEncoders(folder: string | null): Promise<Encoders | null> {
  const meaning = await openMeaningEncoder(folder);
  if (meaning === null) return null;
  const words = await openReadingEncoder().catch(async (error: unknown) => {
    await meaning.close();
    throw error;
  });
  return {
    meaning,
    words,
    close: async () => {
      await meaning.close();
      await words?.close();
    },
  };
}

/** What is known of encoders without running them. */
export function toCloseEncoder({ meaning, words }: Encoders): CloseEncoder {
  const { version, dimensions, languages } = meaning;
  return {
    version: words === null ? version : `${version}+${words.version}-${READING_RULE}`,
    meaning: { version, dimensions },
    languages,
  };
}

/** Whether the words of a text in a language are read. A language that is not known counts as English. */
export function readsWords({ languages }: ReadingEncoder, language: string | null): boolean {
  return languages === null || languages.includes(language ?? "en");
}
