import type { Facet, Facts } from "./shared/facts";
import { at, toJson, toList, toPlain, toText } from "./shared/json";
import { get, type SiteRequest, search } from "./shared/request";
import type { Recorder } from "./writing/recorder";

/** Reads the whole corpus by pages of a hundred, and records them. */
export async function readFacts({ record }: Recorder): Promise<Facts> {
  const [first] = await record("whole", [get("/api/search?size=100")]);
  const result = toJson(first?.body ?? "");
  const later = (await record("whole", toLaterPages(result))).map(({ body }) => toJson(body));
  const documents = toTitles([result, ...later]);
  return {
    documents: documents.length,
    ids: documents.map(([id]) => id),
    titles: documents.map(([, title]) => title),
    values: toFacetValues(result),
  };
}

function toLaterPages(result: unknown): readonly SiteRequest[] {
  const pages = Number(at(result, "pages") ?? 1);
  return Array.from({ length: Math.max(pages - 1, 0) }, (_, index) => search(`size=100&page=${index + 2}`));
}

/** Id and title of each document, by id. */
function toTitles(results: readonly unknown[]): readonly (readonly [string, string])[] {
  const hits = results.flatMap((one) => toList(at(one, "hits")));
  const titles = new Map(hits.map((hit) => [toText(at(hit, "id")), toPlain(at(hit, "title"))]));
  return [...titles].sort(([one], [other]) => compare(one, other));
}

function toFacetValues(result: unknown): Facts["values"] {
  const read = (facet: Facet): readonly string[] => toValues(at(result, "facets", facet, "values"));
  return {
    actor: read("actor"),
    publisher: read("publisher"),
    source: read("source"),
    stance: read("stance"),
    voice: read("voice"),
    collection: read("collection"),
    language: read("language"),
  };
}

/** The values of a facet, the most frequent first. */
function toValues(values: unknown): readonly string[] {
  const sorted = [...toList(values)].sort(
    (one, other) => byCount(one, other) || compare(toText(at(one, "value")), toText(at(other, "value"))),
  );
  return sorted.map((value) => toText(at(value, "value")));
}

function byCount(one: unknown, other: unknown): number {
  return Number(at(other, "count")) - Number(at(one, "count"));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
