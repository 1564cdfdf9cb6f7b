import { EVERYTHING } from "@/search/query/query";
import { toLikeText } from "@/search/query/tree";
import { toLink } from "@/search/query/url";
import type { Span } from "@/search/text/span";

/** The search for what is like a document, or like a stretch of its text. */
export function toLikeLink(id: string, part: Span | null): string {
  return toLink({ ...EVERYTHING, text: toLikeText({ id, part }) });
}
