import { toNameKey } from "../../knowledge/actors/known-names";
import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";

const MENU = new Set(
  "menu mail phone e-mail email home search share print login subscribe international politics world business sports sport opinion culture society contact about news video photo photos kakao talk channel advertisement copyright tel fax comments related".split(
    " ",
  ),
);

/**
 * Headings and menus write everything with capitals, so that their words look like names. But for full names of persons, what stands in one is kept
 * only when a table knows it or the running text names it too; menu words are never names.
 */
export function dropFurniture(candidates: readonly Candidate[], parsed: ParsedText): readonly Candidate[] {
  const { tokens, sentences, sentenceOf, text } = parsed;
  const isHeading = (at: number): boolean => sentences[sentenceOf[at] ?? 0]?.isHeading ?? false;
  const keyOf = ({ from, to }: Candidate): string =>
    toNameKey(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  // A line that begins with a sign is an item of a list ("██ Plaid Cymru - 4 seats"), no menu.
  const isItem = ({ from }: Candidate): boolean =>
    /^[^\p{L}\p{N}"“'‘([]/u.test(tokens[sentences[sentenceOf[from] ?? 0]?.from ?? 0]?.text ?? "");
  const hasProse = sentences.some((sentence) => !sentence.isHeading);
  const named = new Set(
    candidates
      .filter(({ from }) => !isHeading(from))
      .flatMap((candidate) => [keyOf(candidate), ...keyOf(candidate).split(" ")]),
  );
  return candidates.filter((candidate) => {
    if (candidate.to - candidate.from === 1 && MENU.has(tokens[candidate.from]?.lower ?? "")) return false;
    if (candidate.type === "person" && candidate.to - candidate.from > 1) return true;
    const isBody = candidate.type === "organization" && candidate.to - candidate.from > 1;
    if (isBody && isItem(candidate) && /\p{Ll}{2}/u.test(keyOf(candidate))) return true;
    if (!hasProse || candidate.name !== null || !isHeading(candidate.from)) return true;
    return named.has(keyOf(candidate));
  });
}
