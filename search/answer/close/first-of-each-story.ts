/** The first of each story, in their order, and all that have none. `shown` are stories of which there is one already. */
export function toFirstOfEachStory<One>(
  all: readonly One[],
  storyOf: (one: One) => string | null,
  shown: ReadonlySet<string> = new Set(),
): readonly One[] {
  const met = new Set(shown);
  return all.filter((one) => {
    const story = storyOf(one);
    return story === null || (!met.has(story) && met.add(story));
  });
}
