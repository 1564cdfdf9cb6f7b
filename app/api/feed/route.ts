import { toAtom } from "@/search/sharing/atom";
import { findFeed } from "@/search/sharing/feed";
import { answerSearch } from "../../_server/http/search-answers";
import { FEED_TYPE, toSiteAddress } from "../../_server/http/site-address";
import { readFeedSite } from "../../_server/services/feed-site";

/** A search as an Atom feed, the newest ingested first. */
export async function GET(request: Request): Promise<Response> {
  return answerSearch(request, [], async (read, context) => {
    const site = await readFeedSite(toSiteAddress(request));
    return new Response(toAtom(await findFeed(read, site, context)), { headers: FEED_TYPE });
  });
}
