import { toAtom } from "@/search/atom";
import { findFeed } from "@/search/feed";
import { fromSearchParams } from "@/search/query-url";
import { toFeedAnswer, toSite } from "../../site";
import { withSearch } from "../../store";
import { answerJson } from "../answers";

/** A search as an Atom feed, the newest ingested first. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, async (params) => {
    const read = fromSearchParams(params);
    const find = withSearch(read, (context) => findFeed(read, toSite(request), context), request.signal);
    return toFeedAnswer(toAtom(await find));
  });
}
