import type { AttachedEngine } from "@/engine/client/attached-engine";
import { toInExpression } from "@/search/meilisearch/expressions";
import { DOCUMENTS } from "@/search/meilisearch/index-settings";
import { openLine } from "@/search/meilisearch/line";
import { HIT_FIELDS, OPENING } from "@/search/meilisearch/stored";
import { toStemCode } from "@/search/text/encoding";
import { toWords } from "@/search/text/words";
import { BenchFault } from "../errors";
import type { Contender } from "./race";
import type { BenchSearch, Choice } from "./searches";

const PAGE = 20;
const FACETS = ["actors", "publisher", "sources", "stances", "voices", "collection", "language"];
const TIMELINE = "publishedMonth";

/** Who asks our index by hand, in one request, for hits alone or for hits and counts: what any answer of ours takes at least. */
export function openByHand({ url, searchKey }: AttachedEngine): {
  readonly hits: Contender<BenchSearch>;
  readonly whole: Contender<BenchSearch>;
} {
  const post = openLine({ url, key: searchKey });
  const send = async (queries: readonly object[]): Promise<unknown> => {
    const { status, body } = await post("/multi-search", JSON.stringify({ queries }));
    if (status !== 200) throw new BenchFault(`The engine answers ${status} to a question made by hand.`);
    return JSON.parse(body);
  };
  return {
    hits: ({ text, chosen }) => send([toQuery(text, chosen, [], PAGE)]),
    whole: ({ text, chosen }) => {
      const apart = chosen.map(({ field }) => field as string);
      const shared = [...FACETS.filter((field) => !apart.includes(field)), TIMELINE];
      const others = apart.map((field) =>
        toQuery(
          text,
          chosen.filter((one) => one.field !== field),
          [field],
          0,
        ),
      );
      return send([toQuery(text, chosen, shared, PAGE), ...others]);
    },
  };
}

function toQuery(text: string, chosen: readonly Choice[], facets: readonly string[], hits: number): object {
  const filters = chosen.map(({ field, value }) => toInExpression(field, [value]));
  return {
    indexUid: DOCUMENTS,
    q: toWords(text)
      .map(({ stem }) => `"${toStemCode(stem)}" `)
      .join(""),
    filter: ["gone = false", ...filters].join(" AND "),
    matchingStrategy: "all",
    attributesToRetrieve: [...HIT_FIELDS, OPENING],
    facets,
    page: 1,
    hitsPerPage: hits,
  };
}
