import type { CloseReading } from "@/search/collection/close-reading";
import type { SharedFile } from "@/search/collection/shared-file";
import type { Spread } from "@/search/collection/spread";
import type { StoredUnread } from "@/search/collection/unread";
import type { IndexedCorrections } from "@/search/document/listed-corrections";

/** What is published with the names, so that the site can tell what this state of the index is. */
export type Generation = {
  readonly name: string;
  readonly corrections: IndexedCorrections;
  readonly unread: StoredUnread;
  /** Files that hold documents of several collections. */
  readonly sharedFiles: readonly SharedFile[];
  /** Left out where no document was read closely. */
  readonly closeReading?: CloseReading;
  /** Left out where all documents lie on one node. */
  readonly spread?: Spread;
};
