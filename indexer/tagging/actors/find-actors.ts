import type { ActorTag } from "@/search/document/document";
import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";
import { cutCandidates } from "./cut-candidates";
import { dropFurniture } from "./drop-furniture";
import { dropLetters } from "./drop-letters";
import { dropMedia } from "./drop-media";
import { dropNameless } from "./drop-nameless";
import { dropThings } from "./drop-things";
import { findAdjectives } from "./find-adjectives";
import { findBodies } from "./find-bodies";
import { findChambers } from "./find-chambers";
import { findGroups } from "./find-groups";
import { findKnownNames } from "./find-known-names";
import { findModelNames } from "./find-model-names";
import { findNamedBodies } from "./find-named-bodies";
import { findOutlets } from "./find-outlets";
import { findRepeatedNames } from "./find-repeated-names";
import { findStateBodies } from "./find-state-bodies";
import { findTitledNames } from "./find-titled-names";
import { growBodies } from "./grow-bodies";
import { growPersons } from "./grow-persons";
import { joinCandidates } from "./join-candidates";
import { type NamedCandidate, nameActors } from "./name-actors";
import { type NameContext, toNameContext } from "./name-context";
import { nameOrganizations } from "./name-organizations";
import { settleDatelines } from "./settle-datelines";
import { settleFacilities } from "./settle-facilities";
import { settleNamesakes } from "./settle-namesakes";
import { settleStrays } from "./settle-strays";
import { settleTypes } from "./settle-types";
import { toActorTags } from "./to-actor-tags";
import { trimCandidates } from "./trim-candidates";

/** Who acts in a text, and the places it names. */
export function findActors(parsed: ParsedText): readonly ActorTag[] {
  const context = toNameContext(parsed);
  const known = toKnown(context);
  const titled = findTitledNames(context);
  // Cutting and trimming first, so that "President Trump" and "Trump" are the same place when the lists are joined.
  const model = growCandidates(
    [
      ...trimCandidates(cutCandidates(findModelNames(context), known, context), parsed),
      ...findNamedBodies(context),
    ],
    context,
  );
  const joined = dropNameless(
    joinCandidates(
      [
        ...titled,
        ...model,
        ...findChambers(context),
        ...findOutlets(context),
        ...findGroups(context),
        ...findStateBodies(context),
      ],
      known,
      parsed,
    ),
    context,
  );
  // Furniture goes before names are completed: a menu must not lend its words to a person.
  const acting = dropLetters(dropMedia(dropThings(dropFurniture(joined, parsed), parsed), parsed), parsed);
  const settled = settleTypes(
    settleFacilities(settleDatelines(settleNamesakes(acting, parsed), parsed), parsed),
    parsed,
  );
  const clear = settleStrays(settled, context);
  const all = [...clear, ...findRepeatedNames(context, clear)].sort((a, b) => a.from - b.from);
  const named = nameOrganizations(nameActors(all, parsed), parsed);
  // Adjectives last: whether "Russian" counts depends on whether Russia is named.
  const bodies = findBodies(context, named);
  const others = withoutInner(named, bodies);
  return toActorTags([...others, ...bodies, ...findAdjectives(context, [...others, ...bodies])], parsed);
}

/** Without states and places inside a body's name: "the Syrian government" is not Syria. */
function withoutInner(
  named: readonly NamedCandidate[],
  bodies: readonly NamedCandidate[],
): readonly NamedCandidate[] {
  const inside = new Set(
    bodies.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  return named.filter(({ from, type }) => type === "person" || type === "organization" || !inside.has(from));
}

/** Those alone that stand in the tables: in languages whose names the other recognisers cannot tell. */
export function findKnownActors(parsed: ParsedText): readonly ActorTag[] {
  return toActorTags(nameActors(toKnown(toNameContext(parsed)), parsed), parsed);
}

const growCandidates = (candidates: readonly Candidate[], context: NameContext) =>
  growBodies(growPersons(candidates, context), context);

const toKnown = (context: NameContext) => trimCandidates(findKnownNames(context), context.parsed);
