/** Orders of the list of saved searches. */
export const LIST_ORDERS = ["newest", "name", "news", "total"] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** Whose saved searches the list shows: all that the reader sees, the reader's, those shared with groups, public ones. */
export const LIST_OWNERS = ["all", "mine", "shared", "public"] as const;

/** Which saved searches the list shows, in which order, by its address. */
export type ListOptions = {
  readonly find: string;
  readonly order: ListOrder;
  readonly grouped: boolean;
  readonly whose: (typeof LIST_OWNERS)[number];
};
