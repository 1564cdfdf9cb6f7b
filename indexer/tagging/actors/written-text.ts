import type { ParsedText } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";

/** A name as written, on one line. */
export function toWritten({ from, to }: TokenSpan, { text, tokens }: ParsedText): string {
  const written = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return to - from > 1 ? written.replace(/\s+/g, " ") : written;
}
