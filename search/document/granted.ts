/** The collections whose documents somebody may see; `all` leaves none out, those to come included. */
export type Granted = "all" | readonly string[];

/** Whether a document of a collection may be seen. */
export function maySee(granted: Granted, collection: string): boolean {
  return granted === "all" || granted.includes(collection);
}
