import type { ActorTag } from "@/search/document";
import type { Reading } from "../reading";
import { dropFurniture } from "./drop-furniture";
import { findAdjectives } from "./find-adjectives";
import { findKnownNames } from "./find-known-names";
import { findModelNames } from "./find-model-names";
import { joinCandidates } from "./join-candidates";
import { nameActors } from "./name-actors";
import { toNameContext } from "./name-context";
import { toActorTags } from "./to-actor-tags";
import { trimCandidates } from "./trim-candidates";

/** Who acts in a text, and the places it names. */
export function findActors(reading: Reading): readonly ActorTag[] {
  const context = toNameContext(reading);
  // Trimming first, so that "President Trump" and "Trump" are the same place when the lists are joined.
  const model = trimCandidates(findModelNames(context), reading);
  const joined = joinCandidates(model, findKnownNames(context), reading);
  // Furniture goes before names are completed: a menu must not lend its words to a person.
  const named = nameActors(dropFurniture(joined, reading), reading);
  // Adjectives last: whether "Russian" counts depends on whether Russia is named.
  return toActorTags([...named, ...findAdjectives(context, named)], reading);
}
