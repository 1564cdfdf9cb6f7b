import { readSavedFeed } from "@/saved/saved-feed";
import { toAtom } from "@/search/atom";
import { answerJson } from "../../../api/answers";
import { toSlugOfPath } from "../../../api/saved-requests";
import { toFeedAnswer, toSite } from "../../../site";
import { withDesk } from "../../../store";

/** A saved search as an Atom feed: what it gained last comes first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerJson(request, async () => {
    const feed = await withDesk((desk) => readSavedFeed(slug, toSite(request), desk), request.signal);
    return toFeedAnswer(toAtom(feed));
  });
}
