/** Orders of the list of saved searches. */
export const LIST_ORDERS = ["newest", "name", "news", "total"] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** Which saved searches the list shows, in which order, by its address. */
export type ListOptions = { readonly find: string; readonly order: ListOrder; readonly grouped: boolean };
