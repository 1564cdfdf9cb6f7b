import "server-only";
import { readAuthority } from "@/saved/store/installation";
import type { FeedSite } from "@/search/sharing/feed";
import { toSiteAddress } from "../http/site-address";
import { readStore } from "./store";

/** What a feed is written for: the site as the caller reaches it, and its name. @throws StoreUnavailable */
export async function readFeedSite(request: Request): Promise<FeedSite> {
  return { address: toSiteAddress(request), authority: await readAuthority(await readStore()) };
}
