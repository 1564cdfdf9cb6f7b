import type { ActorTag } from "@/search/document/document";
import type { Syntax } from "../syntax/syntax";
import { toFullNames } from "./short-names";
import type { Somebody, ToSomebody } from "./somebody";
import { findBearer, findBehindComma, findInTitle, findIntroduced } from "./titles";

/** Whom the names of a text name. */
export type Names = {
  /** Whose name a token is part of. */
  readonly inName: (token: number) => Somebody | null;
  /** The tokens of a name that a token is in. */
  readonly tokensOf: (token: number) => readonly number[];
  /** Whom the phrase with this head names, itself or by the name that it introduces ("the special envoy of China, Li Hui"). */
  readonly at: (head: number) => Somebody | null;
};

type Place = { readonly who: Somebody; readonly tokens: readonly number[] };

const NONE: readonly number[] = [];
/** Reads where names stand, and which phrases bear one. The name wins over its title, and over a country in the title. */
export function toNames(syntax: Syntax, actors: readonly ActorTag[], toSomebody: ToSomebody): Names {
  const places = toPlaces(syntax, actors, toSomebody);
  const inName = (token: number): Somebody | null => places.get(token)?.who ?? null;
  const find = (head: number): Somebody | null => {
    const own = inName(head);
    if (own?.type === "person") return own;
    const titled = findIntroduced(
      syntax,
      head,
      inName,
      own === null ? ["flat", "appos", "compound"] : ["flat"],
    );
    return (
      titled ??
      own ??
      findInTitle(syntax, head, inName) ??
      findBearer(syntax, head, inName) ??
      findBehindComma(syntax, head, inName)
    );
  };
  const found = new Map<number, Somebody | null>();
  const at = (head: number): Somebody | null => {
    const known = found.get(head);
    if (known !== undefined) return known;
    const who = find(head);
    found.set(head, who);
    return who;
  };
  return { inName, tokensOf: (token) => places.get(token)?.tokens ?? NONE, at };
}

function toPlaces(
  { parsed: { tokens } }: Syntax,
  actors: readonly ActorTag[],
  toSomebody: ToSomebody,
): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  const toFullName = toFullNames(actors);
  const starts = new Map(tokens.map(({ start }, at) => [start, at]));
  for (const actor of actors)
    for (const { start, end } of actor.mentions) {
      const first = starts.get(start) ?? tokens.length;
      const inside: number[] = [];
      for (let at = first; (tokens[at]?.start ?? end) < end; at++) inside.push(at);
      const place = { who: toSomebody(toFullName(actor.name), actor.type, true), tokens: inside };
      for (const at of inside) places.set(at, place);
    }
  return places;
}
