/** A search that a reader saved: a whole state under a name. */
export type SavedSearch = {
  /** What it is called in addresses and in `saved:`; never changes. */
  readonly slug: string;
  readonly name: string;
  readonly note: string;
  /** Canonical link of the search, at its first page. */
  readonly link: string;
  readonly mode: SavedMode;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Of the index when it was saved, or when its link last changed. */
  readonly generation: string;
};

/** Whose a saved search is, and who may see it, as a reader gets to know it. */
export type Sharing = {
  /** The name of the account that saved it; null for who sat at the machine, and for an account that is gone. */
  readonly owner: string | null;
  readonly visibility: Visibility;
  /** The groups it is shared with, as far as the reader gets to know them. */
  readonly groups: readonly string[];
  /** Whether the reader saved it. */
  readonly mine: boolean;
  /** Whether the reader may change it. */
  readonly changeable: boolean;
};

/** A saved search as a reader gets to know it. */
export type SharedSearch = SavedSearch & Sharing;

/** A saved search in the list of all. */
export type ListedSearch = SharedSearch & {
  /** Its page, from the site's root. */
  readonly url: string;
  /**
   * Documents it held at the last refresh, of those that the reader may see. Null where they are too many to be followed,
   * and in the list where its query names a saved search that its owner sees and the reader does not, or the other way.
   */
  readonly total: number | null;
  /** Slugs of the saved searches that its query names. */
  readonly names: readonly string[];
};

/** A saved search with what stands around it. */
export type ShownSearch = ListedSearch & {
  /** Slugs of the saved searches whose queries name it. */
  readonly namedBy: readonly string[];
  readonly links: readonly SavedLink[];
};

/** Live: whatever fits now. Frozen: the documents that fitted when it was saved. */
export const SAVED_MODES = ["live", "frozen"] as const;
export type SavedMode = (typeof SAVED_MODES)[number];

/** Who may see a saved search besides who saved it: nobody, the groups it is shared with, or every reader. */
export const VISIBILITIES = ["private", "group", "public"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** How one saved search stands to another. */
export const LINK_KINDS = ["variant-of", "opposes", "follows", "see-also"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A link as one of its ends sees it. */
export type SavedLink = {
  /** The other end. */
  readonly slug: string;
  readonly name: string;
  readonly kind: LinkKind;
  /** `to`: this search links to the other; `from`: the other links to this one. */
  readonly direction: "to" | "from";
  readonly note: string;
};

/** What became of a followed search's documents since a time, by when a refresh showed it. */
export type SavedChanges = {
  readonly since: string;
  /** When this was worked out: the next `since` that misses nothing. */
  readonly until: string;
  readonly new: readonly ChangedDocument[];
  /** Still in it, with another content. */
  readonly changed: readonly ChangedDocument[];
  /** Still in it, of the same content, with other tags. */
  readonly retagged: readonly ChangedDocument[];
  readonly gone: readonly GoneDocument[];
};

export type ChangedDocument = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** The passage that shows best why it fits; null where no words were searched for. */
  readonly snippet: string | null;
  /** The parts of the query's text that it bears. */
  readonly matched: readonly string[];
};

export type GoneDocument = {
  readonly id: string;
  readonly title: string;
  /** `removed` from the corpus, or there but `no-longer-matches`. */
  readonly reason: "removed" | "no-longer-matches";
};

/** A webhook: an address that is sent what becomes of a saved search. Times are ISO 8601 in UTC. */
export type ShownHook = {
  readonly id: string;
  readonly url: string;
  readonly createdAt: string;
  /** Changes up to this time were sent. */
  readonly toldUntil: string;
  /** Failed tries in a row, and why the last one failed. */
  readonly failures: number;
  readonly failure: string | null;
  /** Before this time it is not tried again. */
  readonly nextAt: string | null;
  /** Since when it is given up until resumed. */
  readonly pausedAt: string | null;
};
