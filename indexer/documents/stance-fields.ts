import type { StanceKind, StanceTag, Tags } from "@/search/document/document";
import type { IndexedDocument } from "@/search/document/indexed-document";
import type { ListedStance } from "@/search/document/listed-stance";
import { toSortedValues } from "@/search/text/sorted-values";
import { toFacetValue } from "./facet-value";
import { toNamelessSources } from "./nameless-sources";

/** What the index holds of a document's stances besides its tags. */
export type StanceFields = Pick<
  IndexedDocument,
  "stances" | "voices" | "possibleStances" | "possibleVoices" | "listedStances"
>;

/** What shows more clearly where somebody stands comes first. */
const KINDS: readonly StanceKind[] = ["act", "statement", "author"];

/** The sides that a document is found by and listed with. */
export function toStanceFields(tags: Pick<Tags, "stances" | "sources">): StanceFields {
  const listed = toListedStances(tags);
  const sure = listed.filter(({ possible }) => !possible);
  return {
    stances: toStances(sure),
    voices: toVoices(sure),
    possibleStances: toStances(listed),
    possibleVoices: toVoices(listed),
    listedStances: JSON.stringify(listed),
  };
}

/** The stances of the author and of voices that have a name: nobody finds a document by those of others. */
export function toCounting({ stances, sources }: Pick<Tags, "stances" | "sources">): readonly StanceTag[] {
  const nameless = toNamelessSources({ sources });
  return stances.filter(({ holder, named }) => holder === null || (named && !nameless.has(holder)));
}

/** The sides that count, each once; those that hold up first. */
function toListedStances(tags: Pick<Tags, "stances" | "sources">): readonly ListedStance[] {
  const ranked = toCounting(tags).toSorted(
    (a, b) => Number(a.possible) - Number(b.possible) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
  const bySide = new Map<string, ListedStance>();
  for (const { target, stance, holder, kind, possible } of ranked) {
    const side = JSON.stringify([holder, stance, target]);
    if (!bySide.has(side)) bySide.set(side, { target, stance, holder, kind, possible });
  }
  return [...bySide.values()];
}

function toStances(listed: readonly ListedStance[]): readonly string[] {
  return toSortedValues(listed.map(({ stance, target }) => toFacetValue(`${stance}:${target}`)));
}

function toVoices(listed: readonly ListedStance[]): readonly string[] {
  const voiced = listed.filter(({ holder }) => holder !== null);
  return toSortedValues(
    voiced.map(({ holder, stance, target }) => toFacetValue(`${holder} ${stance}:${target}`)),
  );
}
