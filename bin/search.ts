import { OPERATOR } from "@/access/rules/reader";
import { findQuestionEncoder } from "@/encoder/find-question-encoder";
import { attachEngine } from "@/engine/attach";
import { openNodes } from "@/engine/cluster/open-nodes";
import { readSavedSearches } from "@/saved/store/named";
import { openStore } from "@/saved/store/store";
import type { Hit, SearchResult } from "@/search/answer/result";
import { runSearch } from "@/search/answer/run-search";
import { FACET_KEYS } from "@/search/document/facets";
import type { SavedSearches } from "@/search/matching/saved-conditions";
import { toNamesMemory } from "@/search/meilisearch/memory";
import { toNamedSlugs } from "@/search/query/named-searches";
import { isCutShort } from "@/search/query/notices";
import { fromSearchParams, type ReadQuery } from "@/search/query/url";
import { readSettings, type Settings } from "@/system/settings";
import { readParameters } from "./shared/parameters";
import { runCommand } from "./shared/run-command";
import { hasStore } from "./shared/webhooks";

/** `npm run -s search -- "query" [--actor NAME …] [--json]`: a search from a terminal, every parameter of the API a flag. */

const SINGLE = ["from", "to", "mentioned.from", "mentioned.to", "sort", "page", "size", "group"] as const;
const REPEATED = [...FACET_KEYS, ...FACET_KEYS.map((key) => `not.${key}`), "all"];
const FLAGS = ["undated", "possible", "close", "close-words", "json"] as const;
const USAGE = `Usage: npm run -s search -- "query" ${[...FACET_KEYS, ...SINGLE].map((name) => `[--${name} …]`).join(" ")} [--undated] [--possible] [--close] [--close-words] [--json]`;

await runCommand(main);

async function main(): Promise<void> {
  const options = Object.fromEntries([
    ...SINGLE.map((name) => [name, { type: "string" }] as const),
    ...REPEATED.map((name) => [name, { type: "string", multiple: true }] as const),
    ...FLAGS.map((name) => [name, { type: "boolean" }] as const),
  ]);
  const { values, positionals } = readParameters({ options, allowPositionals: true }, USAGE);
  const { json, "close-words": isByWords, ...given } = values as Readonly<Record<string, unknown>>;
  const params = new URLSearchParams({ q: positionals.join(" ") });
  for (const [name, value] of Object.entries(given))
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  if (isByWords === true) params.append("close", "words");
  const settings = readSettings();
  const read = fromSearchParams(params);
  const saved = await readNamedSearches(settings, read);
  const say = (message: string): void => console.error(message);
  const [attached, meaning] = await Promise.all([
    attachEngine(settings, say),
    findQuestionEncoder(settings, say),
  ]);
  try {
    const engine = openNodes({ nodes: attached.nodes, key: attached.searchKey });
    const result = await runSearch(read, {
      engine,
      memory: toNamesMemory(engine),
      now: new Date(),
      saved,
      meaning,
    });
    console.log(
      json === true
        ? JSON.stringify(result)
        : toLines(result, params.has("group") ? "stories" : "documents").join("\n"),
    );
  } finally {
    await attached.release();
  }
}

/** The saved searches that the query names. */
async function readNamedSearches(settings: Settings, { tree }: ReadQuery): Promise<SavedSearches> {
  const slugs = toNamedSlugs(tree);
  if (slugs.length === 0 || !hasStore(settings)) return new Map();
  return readSavedSearches(await openStore(settings), slugs, OPERATOR);
}

function toLines(result: SearchResult, what: string): string[] {
  const close = result.close?.hits ?? [];
  const pages = result.pages > 1 ? `, page ${result.page} of ${result.pages}` : "";
  return [
    ...result.notices.map((notice) => `! ${notice.message}`),
    `${toCount(result, what)}${pages}`,
    ...(result.suggestion === null ? [] : [`? Did you mean: ${result.suggestion.text}`]),
    ...result.hits.flatMap(toHitLines),
    ...(close.length > 0 ? ["", `Close matches (${close.length} of ${result.close?.total}):`] : []),
    ...close.flatMap(toHitLines),
  ];
}

/** Under `--close` the close matches have joined the set: then it is as large as this, not larger. */
function toCount({ exact, total, close, hits, notices }: SearchResult, what: string): string {
  if (exact) return `= ${total} ${what}`;
  const isCut = isCutShort(notices);
  const hasJoined = close !== null && close.total > 0 && close.hits.length === 0 && hits.length > 0;
  return hasJoined && !isCut
    ? `≈ ${total} ${what}, of these ${close.total} close`
    : `≈ at least ${total} ${what}`;
}

function toHitLines(hit: Hit): string[] {
  const mark = (parts: Hit["title"]): string =>
    parts
      .map((part) => (part.match && process.stdout.isTTY ? `\u001b[1;4m${part.text}\u001b[0m` : part.text))
      .join("");
  const about = [hit.publisher ?? "publisher not stated", hit.published ?? "date unknown", hit.id].join(
    " · ",
  );
  return [
    "",
    mark(hit.title),
    about,
    ...hit.snippets.map((snippet) => `  ¶${snippet.passage} ${mark(snippet.parts)}`),
    ...(hit.why === "meaning" ? ["  says it in other words"] : []),
    ...(hit.possible ? ["  found by a stance that is only possible"] : []),
    ...(hit.missing.length > 0 ? [`  lacks ${hit.missing.join(", ")}`] : []),
  ];
}
