import type { Origin } from "@/search/document/document";
import { toAuthors } from "./authors";
import type { Draft } from "./draft";
import { type FieldMap, toValueAt } from "./field-map";
import { FIELD_NAMES, type FieldName, SHORT_TEXT_NAMES, toPlainName, WHOLE_TEXT_NAMES } from "./field-names";
import { isAddress, isHost, toPlainValue, toWrittenDate } from "./field-values";
import { toWrittenNames } from "./named-things";

type Fields = Readonly<Record<string, unknown>>;
type Metadata = Omit<Draft, "text" | "isLoose">;

/** Longer details are cut. */
const LONGEST_DETAIL = 500;
const TEXTS = new Set([...WHOLE_TEXT_NAMES, ...SHORT_TEXT_NAMES]);

/** Metadata by its usual names, or by those that a map gives; any other plain value becomes a detail. */
export function toMetadata(fields: Fields, origin: Origin, map: FieldMap = {}): Metadata {
  const named = toNamed(fields);
  const used = new Set<string>(map.text ?? []);
  /** The first value under a piece's names that can be read; the field that it stands in is used. */
  const first = <Value>(
    wanted: FieldName,
    read: (value: unknown, name: string) => Value | null,
  ): Value | undefined => {
    for (const [key, value] of toCandidates(fields, named, wanted, map)) {
      const found = read(value, key);
      if (found === null) continue;
      used.add(key);
      return found;
    }
    return undefined;
  };
  const publisher = first("publisher", toPublisher);
  const metadata = {
    origin,
    ...(publisher !== undefined && isHost(publisher) ? { inferred: ["publisher" as const] } : {}),
    id: first("id", (value) => toPlainValue(value)),
    title: first("title", (value) => toPlainValue(value)),
    publisher,
    authors: toMappedAuthors(fields, map, used) ?? first("authors", toAuthorsOf) ?? [],
    published: first("published", toWrittenDate),
    language: first("language", (value) => toPlainValue(value)),
    url: first("url", toAddress),
    collection: first("collection", (value) => toPlainValue(value)),
  };
  return { ...metadata, details: toDetails(fields, used) };
}

/** Fields by their plain names; of several with one name the first that has a value counts. */
function toNamed(fields: Fields): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [key, value] of Object.entries(fields)) {
    const name = toPlainName(key);
    if (!named.has(name) && value !== null && value !== "") named.set(name, key);
  }
  return named;
}

function toCandidates(
  fields: Fields,
  named: ReadonlyMap<string, string>,
  wanted: FieldName,
  map: FieldMap,
): readonly (readonly [key: string, value: unknown])[] {
  const mapped = map[wanted];
  if (mapped !== undefined) return mapped.map((name) => [name, toValueAt(fields, name)] as const);
  const names: readonly string[] = FIELD_NAMES[wanted];
  return names.flatMap((name) => {
    const key = named.get(name);
    return key === undefined ? [] : [[key, fields[key]] as const];
  });
}

/** A publisher has a name: what holds an address is no publisher. */
function toPublisher(value: unknown): string | null {
  const name = toPlainValue(value);
  return name === null || isAddress(name) ? null : name;
}

/** What may be something else than an address (`source`) counts only where it is one. */
function toAddress(value: unknown, key: string): string | null {
  const inner = typeof value === "object" && value !== null && "@id" in value ? value["@id"] : value;
  const address = toPlainValue(inner);
  const isSure = !["source", "@id", "mainentityofpage"].includes(toPlainName(key));
  return address !== null && (isSure || isAddress(address)) ? address : null;
}

function toAuthorsOf(value: unknown): readonly string[] | null {
  const names = toAuthors(toWrittenNames(value));
  return names.length === 0 ? null : names;
}

function toMappedAuthors(
  fields: Fields,
  { authors }: FieldMap,
  used: Set<string>,
): readonly string[] | undefined {
  for (const name of authors ?? []) used.add(name);
  return authors?.flatMap((name) => toAuthorsOf(toValueAt(fields, name)) ?? []);
}

function toDetails(fields: Fields, used: ReadonlySet<string>): Readonly<Record<string, string>> {
  const rest = Object.entries(fields).filter(([name]) => !used.has(name) && !TEXTS.has(toPlainName(name)));
  return Object.fromEntries(
    rest.flatMap(([name, value]) => {
      const plain = toPlainValue(value);
      return plain === null ? [] : [[name, plain.slice(0, LONGEST_DETAIL)] as const];
    }),
  );
}
