import { fromSearchParams } from "@/search/query/url";
import { toAtom } from "@/search/sharing/atom";
import { findFeed } from "@/search/sharing/feed";
import { answerJson } from "../../_server/http/answers";
import { toFeedAnswer, toSiteAddress } from "../../_server/http/site-address";
import { withSearch } from "../../_server/services/store";

/** A search as an Atom feed, the newest ingested first. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, async (params) => {
    const read = fromSearchParams(params);
    const find = withSearch(
      read,
      (context) => findFeed(read, toSiteAddress(request), context),
      request.signal,
    );
    return toFeedAnswer(toAtom(await find));
  });
}
