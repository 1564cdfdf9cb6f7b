import { readSavedFeed } from "@/saved/following/feed";
import { toAtom } from "@/search/sharing/atom";
import { toSlugOfPath } from "../../../_server/http/change-requests";
import { answerPlain } from "../../../_server/http/parameters";
import { FEED_TYPE, toSiteAddress } from "../../../_server/http/site-address";
import { withTextValidator } from "../../../_server/http/validator";
import { readFeedSite } from "../../../_server/services/feed-site";
import { withServices } from "../../../_server/services/store";

/** A saved search as an Atom feed: what it gained last comes first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerPlain(request, async () => {
    const site = await readFeedSite(toSiteAddress(request));
    const feed = await withServices((services) => readSavedFeed(slug, site, services), request.signal);
    return withTextValidator(request, toAtom(feed), FEED_TYPE);
  });
}
