import { findActors } from "@/indexer/tagging/actors/find-actors";
import { toSyntax } from "@/indexer/tagging/syntax/syntax";
import { type Referent, type Referents, toReferents } from "@/indexer/tagging/who/referents";
import type { ActorTag } from "@/search/document/document";
import { readParsed } from "../../../support/read-closely";
import { anActor } from "../../../support/tagging";

/** An actor of a test: its type, its name and other words for it. */
type Actor = Parameters<typeof anActor> extends [string, ...infer Rest] ? Rest : never;

/** What a text's phrases stand for; `head` is the last of some words of it, where they stand for the n-th time. */
export async function readReferents(
  text: string,
  actors: readonly Actor[] | null = null,
): Promise<Referents & { readonly head: (words: string, time?: number) => number }> {
  const parsed = await readParsed(text);
  const syntax = toSyntax(parsed);
  if (syntax === null) throw new Error("There are no trees.");
  const tags: readonly ActorTag[] = actors?.map((actor) => anActor(text, ...actor)) ?? findActors(parsed);
  return {
    ...toReferents(syntax, tags),
    head: (words, time = 1) => {
      const places = Array.from(text.matchAll(new RegExp(`\\b${words}\\b`, "g")), ({ index }) => index);
      const start = places[time - 1];
      if (start === undefined) throw new Error(`"${words}" is not there ${time} times.`);
      return parsed.tokens.findIndex(({ end }) => end === start + words.length);
    },
  };
}

/** Whom the last of some words stands for. */
export async function toReferent(
  text: string,
  words: string,
  actors: readonly Actor[] | null = null,
  time = 1,
): Promise<Referent | null> {
  const { at, head } = await readReferents(text, actors);
  return at(head(words, time));
}

/** The name of whom the last of some words stands for. */
export async function whoIs(...request: Parameters<typeof toReferent>): Promise<string | null> {
  return (await toReferent(...request))?.name ?? null;
}
