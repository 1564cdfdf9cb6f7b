import { at, isRecord, toList } from "../shared/json";
import { get, post, type SiteRequest } from "../shared/request";

/** A library is read in again: all is known, but for one that is new, one that is other, and one that cannot be read. */
export function toLibraryRequests(library: unknown): readonly SiteRequest[] {
  const [first, second, ...rest] = toList(at(library, "searches"));
  if (!isRecord(library) || !isRecord(first) || !isRecord(second)) return [];
  const searches = [{ ...first, slug: "brought-in" }, { ...second, link: "/?q=other" }, ...rest];
  return [
    post("/api/library", library, "library as it is"),
    post("/api/library", { ...library, searches }, "library with changes"),
    post("/api/library", { ...library, format: "other" }, "library of another format"),
    post("/api/library", {}, "library of nothing"),
    get("/api/library", "library at the end"),
  ];
}
