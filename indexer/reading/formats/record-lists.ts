import { toPlainName } from "../draft/field-names";
import { type Fields, hasWholeText, isFields } from "./record-text";

/** Where a JSON file keeps its list of records, by plain names. */
const LIST_NAMES = [
  "documents",
  "articles",
  "items",
  "data",
  "records",
  "results",
  "@graph",
  "messages",
  "stories",
  "posts",
  "tweets",
  "docs",
  "entries",
  "hits",
  "rows",
];
/** Lists lie so deep in answers of servers (`response.docs`, `hits.hits`). */
const DEEPEST = 3;

/** The records of a JSON value: those of a list, of an object that holds a list, or the object itself; null where it holds none. */
export function toRecords(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return null;
  if (hasWholeText(value)) return [value];
  const list = findList(value, 1);
  if (list === null) return [value];
  return toPlainName(String(value.version ?? "")).includes("jsonfeed")
    ? toFeedItems(value, list)
    : withReferences(list);
}

function findList(fields: Fields, depth: number): readonly unknown[] | null {
  const inner = Object.entries(fields);
  const named = inner.filter(([name]) => LIST_NAMES.includes(toPlainName(name)));
  for (const [, value] of named) if (Array.isArray(value)) return value;
  if (depth === DEEPEST) return null;
  for (const [, value] of inner) {
    const found = isFields(value) ? findList(value, depth + 1) : null;
    if (found?.some(isFields)) return found;
  }
  return null;
}

/** The items of a feed have its title as publisher, its language and its authors. */
function toFeedItems(
  { title, language, author, authors }: Fields,
  items: readonly unknown[],
): readonly unknown[] {
  const common = Object.entries({ publisher: title, language, author, authors }).filter(
    ([, value]) => value !== undefined,
  );
  return items.map((item) => (isFields(item) ? { ...Object.fromEntries(common), ...item } : item));
}

/** Things of a graph that other things of it refer to by `@id` stand in their place: the authors and publisher of an article. */
function withReferences(list: readonly unknown[]): readonly unknown[] {
  const things = new Map(list.filter(isFields).map((thing) => [thing["@id"], thing]));
  things.delete(undefined);
  if (things.size === 0) return list;
  const resolve = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(resolve)
      : isFields(value) && Object.keys(value).length === 1
        ? (things.get(value["@id"]) ?? value)
        : value;
  const texts = list.filter((thing) => isFields(thing) && hasWholeText(thing));
  return (texts.length > 0 ? texts : list).map((thing) =>
    isFields(thing)
      ? Object.fromEntries(Object.entries(thing).map(([name, value]) => [name, resolve(value)]))
      : thing,
  );
}
