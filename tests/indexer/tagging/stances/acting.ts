import { findAct } from "@/indexer/tagging/stances/find-acts";
import { toSentenceWords } from "@/indexer/tagging/stances/sentence-words";
import { toTargetRole } from "@/indexer/tagging/stances/target-role";
import { toTokenRange } from "@/indexer/tagging/stances/token-range";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";

/** What rules read from a sentence on the target that stands in it in [brackets]: "for by Ann", or null. */
export function toAct(marked: string): string | null {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const parsed = toParsedText(marked.replace(/[[\]]/g, ""));
  const range = toTokenRange(parsed, start, end);
  if (!range) return null;
  const words = toSentenceWords(parsed, range.sentence.from, range.sentence.to);
  const role = toTargetRole(words, range.from - words.from, range.to - words.from);
  const act = findAct(words, role);
  if (!act) return null;
  const side = act.side === 1 ? "for" : "against";
  return `${side} by ${parsed.tokens[words.from + act.actor]?.text}`;
}
