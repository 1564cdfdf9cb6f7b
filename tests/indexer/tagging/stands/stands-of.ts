import { findActors } from "@/indexer/tagging/actors/find-actors";
import { findSources } from "@/indexer/tagging/sources/find-sources";
import { findStands } from "@/indexer/tagging/stands/find-stands";
import type { Stand } from "@/indexer/tagging/stands/stand";
import { toClauses } from "@/indexer/tagging/syntax/clauses";
import { toSyntax } from "@/indexer/tagging/syntax/syntax";
import { toReferents } from "@/indexer/tagging/who/referents";
import { readParsed } from "../../../support/read-closely";

/** Where a text takes sides, as its trees tell: each as `holder for target` or `holder against target`, by heads. */
export async function standsOf(text: string): Promise<string[]> {
  return (await findIn(text)).map(({ line }) => line);
}

/** The same by the frame that took the side: `frame: holder for target`. */
export async function framesOf(text: string): Promise<string[]> {
  return (await findIn(text)).map(({ line, stand }) => `${stand.frame}: ${line}`);
}

/** What makes each less plain than it looks. */
export async function marksOf(text: string): Promise<string[]> {
  return (await findIn(text)).map(({ line, stand }) => [line, ...stand.marks].join(", "));
}

async function findIn(text: string): Promise<readonly { readonly stand: Stand; readonly line: string }[]> {
  const parsed = await readParsed(text);
  const syntax = toSyntax(parsed);
  if (syntax === null) throw new Error(`Not read: ${text}`);
  const actors = findActors(parsed);
  const referents = toReferents(syntax, actors);
  const stands = findStands(syntax, toClauses(syntax), referents, actors, findSources(parsed, actors, null));
  // Some words take sides on actors only, others on issues only.
  const fitting = stands.filter(
    ({ on, target }) => on === null || (on === "actor") === (referents.at(target) !== null),
  );
  return fitting.map((stand) => {
    const side = stand.side === 1 ? "for" : "against";
    const target = referents.at(stand.target)?.name ?? parsed.tokens[stand.target]?.text;
    return { stand, line: `${stand.holder.name || "author"} ${side} ${target}` };
  });
}
