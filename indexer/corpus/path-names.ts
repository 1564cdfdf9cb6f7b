import { basename, extname } from "node:path";
import { toSafeId } from "../cleaning/clean-document";

/** The collection of what lies at a path of a corpus: its first folder, or the corpus itself. */
export function toFolderCollection(corpus: string, path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : basename(corpus);
}

/** `briefs/a-meeting.md` is `briefs-a-meeting`; a fingerprint tells apart what would have the same id. */
export function toPathId(path: string, taken: Set<string>): string {
  const plain = path.slice(0, path.length - extname(path).length).replaceAll("/", "-");
  const safe = toSafeId(plain);
  const id = taken.has(safe) ? toSafeId(`${plain} ${path}`) : safe;
  taken.add(id);
  return id;
}
