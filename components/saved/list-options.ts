/** Orders of the list of saved searches. */
export const LIST_ORDERS = ["newest", "name", "news", "total"] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** What the address of the list asks. */
export type ListOptions = { readonly find: string; readonly order: ListOrder; readonly grouped: boolean };
