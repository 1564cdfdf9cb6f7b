import { z } from "zod";
import { changeSearch, deleteSearch } from "@/saved/searches/change-search";
import { toSavedPath } from "@/search/query/paths";
import {
  readChange,
  toForeignLink,
  toLinkNotices,
  toSearchPageLink,
  toSlugOfPath,
} from "../../../_server/http/change-requests";
import { toCrossSiteRefusal } from "../../../_server/http/cross-site";
import { answerPlain, answerTaking, flagSchema } from "../../../_server/http/parameters";
import { readShown } from "../../../_server/pages/listed-searches";
import { openReaderStore, withServices } from "../../../_server/services/store";
import { toOneEntry, toRowEntry } from "../../../_server/services/trail";
import { searchChangeSchema } from "../../_contract/saved-schemas";

const DELETION = z.object({ force: flagSchema });

type Route = { params: Promise<{ slug: string }> };

/** A saved search with its links and what names it. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerPlain(request, () => withServices((services) => readShown(slug, services), request.signal));
}

/** Changes name, note or link. */
export async function PATCH(request: Request, { params }: Route): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerPlain(request, async () => {
    const body = await readChange(request, searchChangeSchema);
    if (body instanceof Response) return body;
    const { link: written, ...rest } = body.value;
    const link = written === undefined ? undefined : toSearchPageLink(written, request);
    if (link === null) return toForeignLink();
    const change = link === undefined ? rest : { ...rest, link };
    const saved = await withServices(
      (services) => changeSearch(slug, change, services),
      request.signal,
      toRowEntry("search.change"),
    );
    return { ...saved, url: toSavedPath(saved.slug), ...toLinkNotices(saved.link) };
  });
}

/** Deletes it; one that others name only with `force=true`. */
export async function DELETE(request: Request, { params }: Route): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerTaking(request, DELETION, async ({ force }) => {
    const refusal = toCrossSiteRefusal(request);
    if (refusal !== null) return refusal;
    const store = await openReaderStore(toOneEntry({ deed: "search.delete", subject: slug }));
    await deleteSearch(store, slug, force);
    return new Response(null, { status: 204 });
  });
}
