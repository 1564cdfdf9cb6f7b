import type { ActorTag } from "@/search/document/document";
import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";
import { cutCandidates } from "./cut-candidates";
import { dropFurniture } from "./drop-furniture";
import { dropMedia } from "./drop-media";
import { dropNameless } from "./drop-nameless";
import { dropThings } from "./drop-things";
import { findAdjectives } from "./find-adjectives";
import { findChambers } from "./find-chambers";
import { findKnownNames } from "./find-known-names";
import { findModelNames } from "./find-model-names";
import { findOutlets } from "./find-outlets";
import { findRepeatedNames } from "./find-repeated-names";
import { findTitledNames } from "./find-titled-names";
import { growBodies } from "./grow-bodies";
import { growPersons } from "./grow-persons";
import { joinCandidates } from "./join-candidates";
import { nameActors } from "./name-actors";
import { type NameContext, toNameContext } from "./name-context";
import { nameOrganizations } from "./name-organizations";
import { settleDatelines } from "./settle-datelines";
import { settleFacilities } from "./settle-facilities";
import { settleNamesakes } from "./settle-namesakes";
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
    trimCandidates(cutCandidates(findModelNames(context), known, context), parsed),
    context,
  );
  const joined = dropNameless(
    joinCandidates([...titled, ...model, ...findChambers(context), ...findOutlets(context)], known, parsed),
    context,
  );
  // Furniture goes before names are completed: a menu must not lend its words to a person.
  const acting = dropMedia(dropThings(dropFurniture(joined, parsed), parsed), parsed);
  const settled = settleTypes(
    settleFacilities(settleDatelines(settleNamesakes(acting, parsed), parsed), parsed),
    parsed,
  );
  const all = [...settled, ...findRepeatedNames(context, settled)].sort((a, b) => a.from - b.from);
  const named = nameOrganizations(nameActors(all, parsed), parsed);
  // Adjectives last: whether "Russian" counts depends on whether Russia is named.
  return toActorTags([...named, ...findAdjectives(context, named)], parsed);
}

/** Those alone that stand in the tables: in languages whose names the other recognisers cannot tell. */
export function findKnownActors(parsed: ParsedText): readonly ActorTag[] {
  return toActorTags(nameActors(toKnown(toNameContext(parsed)), parsed), parsed);
}

const growCandidates = (candidates: readonly Candidate[], context: NameContext) =>
  growBodies(growPersons(candidates, context), context);

const toKnown = (context: NameContext) => trimCandidates(findKnownNames(context), context.parsed);
