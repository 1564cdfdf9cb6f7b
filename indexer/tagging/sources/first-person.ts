import type { Attribution } from "./attribution";
import type { SourceContext } from "./source-context";

const LINES = new Set(["speaker-label", "speaker-colon"]);
const FIRST_PERSON = new Set(["i", "we", "me", "us"]);

/** Without the statements of "I" and "we" in a speaker's own lines: the line is the speaker's already. */
export function dropFirstPerson(
  { parsed: { tokens } }: SourceContext,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  let end = 0;
  return attributions.filter(({ source, cue, content, rule }) => {
    if (LINES.has(rule)) end = content.at(-1)?.to ?? cue.to;
    const isFirst = source !== null && FIRST_PERSON.has(tokens[source.from]?.lower ?? "");
    return LINES.has(rule) || cue.from >= end || !isFirst;
  });
}
