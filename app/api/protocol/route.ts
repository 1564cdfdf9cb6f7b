import { readNamed, toSavedSearch } from "@/saved/rows";
import { makeProtocol } from "@/search/protocol";
import { toProtocolText } from "@/search/protocol-text";
import { fromSearchParams } from "@/search/query-url";
import { toNamedSlugs } from "@/search/saved-names";
import { readStore, withSearch } from "../../store";
import { answerJson, toBadRequest } from "../answers";

const FORMATS = ["json", "text"] as const;

/** What was asked of which corpus and what came of it, ready for a methods appendix. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, async (params) => {
    const asked = params.get("format") ?? "json";
    const format = FORMATS.find((one) => one === asked.toLowerCase());
    if (format === undefined)
      return toBadRequest(
        "unknown-format",
        `format=“${asked.slice(0, 40)}” is not known.`,
        "Known: json, text.",
      );
    const read = fromSearchParams(params);
    const slugs = toNamedSlugs(read.tree);
    const named = slugs.length === 0 ? new Map() : await readNamed(await readStore(), slugs);
    const saved = [...named.values()].map(toSavedSearch);
    const protocol = await withSearch(read, (context) => makeProtocol(read, saved, context), request.signal);
    if (format === "json") return protocol;
    return new Response(toProtocolText(protocol), {
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  });
}
