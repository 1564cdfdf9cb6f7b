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
  return statements.filter(
    ({ speaker: { name, named } }) => !named || !/\p{Lu}/u.test(name) || firm.has(name),
  );
}

/** With its marks: two or three words in marks are a name or an expression that somebody else uses. */
const SHORTEST_QUOTE = 6;

/** Words are reported: a verb of saying or judging, or a quotation. */
function isFirm(
  { parsed, quotationAt, syntax }: SourceContext,
  { cue, content, kind, rule }: Statement,
): boolean {
  if (!/^(?:source-verb|verb-source|passive|adjective)$/.test(rule)) return true;
  if (content.some(({ from, to }) => countQuoted(quotationAt, from, to) >= SHORTEST_QUOTE)) return true;
  if (rule === "adjective") return false;
  const base = readCueForms().get(parsed.tokens[cue.from]?.lower ?? "")?.base ?? "";
  if (!LEANING_VERBS.has(base)) return true;
  if (kind === "mind") return false;
  if (syntax) return syntax.childOf(cue.from, "ccomp") > cue.from;
  return parsed.tokens[content[0]?.from ?? -1]?.lower === "that";
}

function countQuoted(quotationAt: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if ((quotationAt[at] ?? -1) >= 0) count++;
  return count;
}
