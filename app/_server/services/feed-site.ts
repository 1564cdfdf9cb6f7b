import "server-only";
import { readAuthority } from "@/saved/store/installation";
import type { FeedSite } from "@/search/sharing/feed";
import { readStore } from "./store";

/** What a feed is written for: the site as the caller reaches it, at this address, and its name. @throws StoreUnavailable */
export async function readFeedSite(address: string): Promise<FeedSite> {
  return { address, authority: await readAuthority(await readStore()) };
}
