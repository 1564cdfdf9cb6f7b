import type { Tags } from "@/search/document/document";

/** Names that stand for sources nobody could name ("he", "it"): they are no facet values, nor are their voices. */
export function toNamelessSources({ sources }: Pick<Tags, "sources">): ReadonlySet<string> {
  const named = new Set(sources.filter((tag) => tag.named).map((tag) => tag.name));
  return new Set(sources.map((tag) => tag.name).filter((name) => !named.has(name)));
}

/** Names of those a document cites, as often as it cites them, but for sources nobody could name. */
export function toNamedSources({ sources }: Pick<Tags, "sources">): readonly string[] {
  return sources.filter((tag) => tag.kind === "cited" && tag.named).map((tag) => tag.name);
}
