import { LEANING_VERBS } from "../../knowledge/sources/acting-verbs";
import { readCueForms } from "../../knowledge/sources/cue-verbs";
import type { SourceContext } from "./source-context";
import type { Statement } from "./statement";

/**
 * The statements without those that only show where somebody stands ("the party supports the plan", "she hopes to win"), unless
 * the text cites the same one elsewhere: who merely acts or wants is no source.
 */
export function keepFirm(context: SourceContext, statements: readonly Statement[]): readonly Statement[] {
  const firm = new Set(statements.filter((one) => isFirm(context, one)).map(({ speaker }) => speaker.name));
  return statements.filter(({ speaker }) => !/\p{Lu}/u.test(speaker.name) || firm.has(speaker.name));
}

/** Words are reported: a verb of saying or judging, or a quotation. */
function isFirm(
  { parsed, quotationAt, syntax }: SourceContext,
  { cue, content, kind, rule }: Statement,
): boolean {
  if (!/^(?:source-verb|verb-source|passive|adjective)$/.test(rule)) return true;
  if (content.some(({ from, to }) => isQuoted(quotationAt, from, to))) return true;
  if (rule === "adjective") return false;
  const base = readCueForms().get(parsed.tokens[cue.from]?.lower ?? "")?.base ?? "";
  if (!LEANING_VERBS.has(base)) return true;
  if (kind === "mind") return false;
  const first = parsed.tokens[content[0]?.from ?? -1]?.lower;
  return first === "that" || (syntax !== null && syntax.childOf(cue.from, "ccomp") > cue.from);
}

function isQuoted(quotationAt: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((quotationAt[at] ?? -1) >= 0) return true;
  return false;
}
