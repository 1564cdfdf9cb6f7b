import { saveSearch } from "@/saved/searches/searches";
import { toSavedPath } from "@/search/query/paths";
import {
  readChange,
  toForeignLink,
  toLinkNotices,
  toSearchPageLink,
} from "../../_server/http/change-requests";
import { answerPlain } from "../../_server/http/parameters";
import { readListed } from "../../_server/pages/listed-searches";
import { readReaderStore, withServices } from "../../_server/services/store";
import { toRowEntry } from "../../_server/services/trail";
import { newSearchSchema } from "../_contract/saved-schemas";

/** All saved searches that the reader sees, the last saved first. */
export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, async () => ({ searches: await readListed(await readReaderStore()) }));
}

/** Saves a search. */
export async function POST(request: Request): Promise<Response> {
  return answerPlain(request, async () => {
    const body = await readChange(request, newSearchSchema);
    if (body instanceof Response) return body;
    const link = toSearchPageLink(body.value.link, request);
    if (link === null) return toForeignLink();
    const saved = await withServices(
      (services) => saveSearch({ ...body.value, link }, services),
      request.signal,
      toRowEntry("search.save"),
    );
    const url = toSavedPath(saved.slug);
    return Response.json(
      { ...saved, url, ...toLinkNotices(link) },
      { status: 201, headers: { Location: url } },
    );
  });
}
