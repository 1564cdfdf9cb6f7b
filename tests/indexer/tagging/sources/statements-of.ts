import { findActors } from "@/indexer/tagging/actors/find-actors";
import { findStatements } from "@/indexer/tagging/sources/find-statements";
import { toSourceContext } from "@/indexer/tagging/sources/source-context";
import type { Statement } from "@/indexer/tagging/sources/statement";
import type { ParsedText } from "@/indexer/tagging/text/parsed-text";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import { readParsed } from "../../../support/read-closely";

/** The statements of a text that our encoder has read. */
export async function statementsOf(text: string): Promise<readonly Statement[]> {
  return toStatements(await readParsed(text));
}

/** Each as `speaker: cue`, read closely. */
export async function cuesOf(text: string): Promise<string[]> {
  return toCues(await readParsed(text));
}

/** Each as `speaker: cue`, in a text that nobody has read closely. */
export function unreadCuesOf(text: string): string[] {
  return toCues(toParsedText(text));
}

/** What a statement says, words of the text. */
export function contentOf(text: string, { content }: Statement): string {
  const { tokens } = toParsedText(text);
  return content.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end)).join(" … ");
}

function toStatements(parsed: ParsedText): readonly Statement[] {
  return findStatements(toSourceContext(parsed, findActors(parsed)));
}

function toCues(parsed: ParsedText): string[] {
  const { tokens, text } = parsed;
  return toStatements(parsed).map(
    ({ speaker, cue }) => `${speaker.name}: ${text.slice(tokens[cue.from]?.start, tokens[cue.to - 1]?.end)}`,
  );
}
