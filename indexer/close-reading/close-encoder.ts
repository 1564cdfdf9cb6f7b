import type { MeaningVersion } from "@/search/collection/close-reading";

/** What is known of the encoders without running them. */
export type CloseEncoder = {
  /** Of all that makes a reading: readings of another version are not used. */
  readonly version: string;
  readonly meaning: MeaningVersion;
  /** ISO 639-1 codes of the languages it reads; null where it reads any. */
  readonly languages: readonly string[] | null;
};

/** Whether a document is read closely. A language that is not known counts as English, as it does for tags. */
export function isReadable(language: string | null, { languages }: Pick<CloseEncoder, "languages">): boolean {
  return languages === null || languages.includes(language ?? "en");
}
