/** A story of documents of several collections, as it is stored. */
export type SharedStory = {
  /** What all of them are marked with. */
  readonly id: string;
  readonly members: readonly (readonly [id: string, collection: string])[];
  /** Pairs of members that are alike, by their places; null where there are too many to compare: then all are. */
  readonly alike: readonly (readonly [one: number, other: number])[] | null;
};

/** One as a row of the `names` index. A story that is of several collections no more has no members there. */
export type SharedStoryEntry = Omit<SharedStory, "id"> & {
  /** Of the row. */
  readonly id: string;
  readonly kind: typeof SHARED_STORY;
  readonly story: string;
};

export const SHARED_STORY = "shared-story";

/** Stories as who may not see all collections sees them, where they are others than the index holds. */
export type StoryView = {
  /** The story of a document, by its id. */
  readonly of: ReadonlyMap<string, { readonly story: string | null; readonly storySize: number }>;
  /** What a story's documents are marked with in the index, by its id as it is seen. */
  readonly stored: ReadonlyMap<string, string>;
};

export const NO_STORIES: StoryView = { of: new Map(), stored: new Map() };

/** The stories that are left where documents of other collections are not there: what they alone held together falls apart. */
export function toStoryView(
  shared: readonly SharedStory[],
  isGranted: (collection: string) => boolean,
): StoryView {
  const of = new Map<string, { story: string | null; storySize: number }>();
  const stored = new Map<string, string>();
  for (const { id, members, alike } of shared) {
    const left = members.map(([, collection]) => isGranted(collection));
    for (const part of toParts(left, alike)) {
      const ids = part.flatMap((place) => members[place]?.[0] ?? []).sort();
      const story = ids.length > 1 ? (ids[0] ?? null) : null;
      for (const one of ids) of.set(one, { story, storySize: ids.length });
      if (story !== null) stored.set(story, id);
    }
  }
  return { of, stored };
}

/** Places of those that are left, in parts that are alike. */
function toParts(left: readonly boolean[], alike: SharedStory["alike"]): readonly (readonly number[])[] {
  const places = left.flatMap((isLeft, place) => (isLeft ? [place] : []));
  if (alike === null) return [places];
  const partOf = new Map(places.map((place) => [place, [place]]));
  for (const [one, other] of alike) {
    const [a, b] = [partOf.get(one), partOf.get(other)];
    if (a === undefined || b === undefined || a === b) continue;
    const joined = [...a, ...b];
    for (const place of joined) partOf.set(place, joined);
  }
  return [...new Set(partOf.values())];
}
