import type { Tagger } from "../tagging/tagger";
import type { TagStore } from "./tag-store";
import type { ToTagsKey } from "./tags-key";

/** A tagger that tags what was not tagged before. What it takes out of the store took it no time. */
export function toStoredTagger(
  { atOnce, tag }: Pick<Tagger, "atOnce" | "tag">,
  store: Pick<TagStore, "find" | "put">,
  toKey: ToTagsKey,
): Pick<Tagger, "atOnce" | "tag"> {
  return {
    atOnce,
    tag: async (input) => {
      const key = toKey(input);
      const known = store.find(key);
      if (known !== null) return { tags: known, seconds: 0 };
      const tagged = await tag(input);
      store.put(key, tagged.tags);
      return tagged;
    },
  };
}
