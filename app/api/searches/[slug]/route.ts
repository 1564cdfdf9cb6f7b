import { changeSearch, deleteSearch } from "@/saved/searches/searches";
import { toSavedPath } from "@/search/query/paths";
import { answerJson } from "../../../_server/http/answers";
import {
  readChange,
  toForeignLink,
  toLinkNotices,
  toSearchPageLink,
  toSlugOfPath,
} from "../../../_server/http/change-requests";
import { toCrossSiteRefusal } from "../../../_server/http/cross-site";
import { readShown } from "../../../_server/pages/listed-searches";
import { readStore, withDesk } from "../../../_server/services/store";
import { searchChangeSchema } from "../../_contract/saved-schemas";

type Route = { params: Promise<{ slug: string }> };

/** A saved search with its links and what names it. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerJson(request, () => withDesk((desk) => readShown(slug, desk), request.signal));
}

/** Changes name, note or link. */
export async function PATCH(request: Request, { params }: Route): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerJson(request, async () => {
    const body = await readChange(request, searchChangeSchema);
    if (body instanceof Response) return body;
    const { link: asked, ...rest } = body.value;
    const link = asked === undefined ? undefined : toSearchPageLink(asked, request);
    if (link === null) return toForeignLink();
    const change = link === undefined ? rest : { ...rest, link };
    const saved = await withDesk((desk) => changeSearch(slug, change, desk), request.signal);
    return { ...saved, url: toSavedPath(saved.slug), ...toLinkNotices(saved.link) };
  });
}

/** Deletes it; one that others name only with `force=true`. */
export async function DELETE(request: Request, { params }: Route): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerJson(request, async (asked) => {
    const refusal = toCrossSiteRefusal(request);
    if (refusal !== null) return refusal;
    await deleteSearch(await readStore(), slug, asked.get("force") === "true");
    return new Response(null, { status: 204 });
  });
}
