import { readNamed } from "@/saved/store/named";
import { type SearchRow, toSavedSearch } from "@/saved/store/rows";
import { toNamedSlugs } from "@/search/query/named-searches";
import { makeProtocol } from "@/search/sharing/protocol";
import { toProtocolText } from "@/search/sharing/protocol-text";
import { toBadRequest } from "../../_server/http/answers";
import { answerSearch } from "../../_server/http/search-answers";
import { readReaderStore } from "../../_server/services/store";

const FRESH = { "Cache-Control": "no-store" };
const FORMATS = ["json", "text"] as const;

/** What was searched in which corpus and what came of it, ready for a methods appendix. */
export async function GET(request: Request): Promise<Response> {
  return answerSearch(request, ["format"], async (read, context, params) => {
    const written = params.get("format") ?? "json";
    const format = FORMATS.find((one) => one === written.toLowerCase());
    if (format === undefined)
      return toBadRequest(
        "unknown-format",
        `format=“${written.slice(0, 40)}” is not known.`,
        "Known: json, text.",
      );
    const slugs = toNamedSlugs(read.tree);
    const named = slugs.length === 0 ? new Map<string, SearchRow>() : await readNames(slugs);
    const protocol = await makeProtocol(read, [...named.values()].map(toSavedSearch), context);
    // It says when it was made, so nobody shows it again later.
    if (format === "json") return Response.json(protocol, { headers: FRESH });
    return new Response(toProtocolText(protocol), {
      headers: { "Content-Type": "text/plain; charset=utf-8", ...FRESH },
    });
  });
}

async function readNames(slugs: readonly string[]): Promise<ReadonlyMap<string, SearchRow>> {
  const { store, reader } = await readReaderStore();
  return readNamed(store, slugs, reader);
}
