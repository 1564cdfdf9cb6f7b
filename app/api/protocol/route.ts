import { readNamed } from "@/saved/store/named";
import { type SearchRow, toSavedSearch } from "@/saved/store/rows";
import { toNamedSlugs } from "@/search/query/named-searches";
import { fromSearchParams } from "@/search/query/url";
import { makeProtocol } from "@/search/sharing/protocol";
import { toProtocolText } from "@/search/sharing/protocol-text";
import { answerJson, toBadRequest } from "../../_server/http/answers";
import { readReaderStore, withSearch } from "../../_server/services/store";

const FORMATS = ["json", "text"] as const;

/** What was searched in which corpus and what came of it, ready for a methods appendix. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, async (params) => {
    const written = params.get("format") ?? "json";
    const format = FORMATS.find((one) => one === written.toLowerCase());
    if (format === undefined)
      return toBadRequest(
        "unknown-format",
        `format=“${written.slice(0, 40)}” is not known.`,
        "Known: json, text.",
      );
    const read = fromSearchParams(params);
    const slugs = toNamedSlugs(read.tree);
    const named = slugs.length === 0 ? new Map<string, SearchRow>() : await readNames(slugs);
    const saved = [...named.values()].map(toSavedSearch);
    const protocol = await withSearch(read, (context) => makeProtocol(read, saved, context), request.signal);
    if (format === "json") return protocol;
    return new Response(toProtocolText(protocol), {
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  });
}

async function readNames(slugs: readonly string[]): Promise<ReadonlyMap<string, SearchRow>> {
  const { store, reader } = await readReaderStore();
  return readNamed(store, slugs, reader);
}
