/** The methods that this site knows, in the order in which a header names them. */
export const METHODS = ["GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS"] as const;

export type Method = (typeof METHODS)[number];
