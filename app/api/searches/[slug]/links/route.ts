import { putLink, readLinks, removeLink } from "@/saved/store/links";
import { toNotFound } from "../../../../_server/http/answers";
import { toUnusable } from "../../../../_server/http/body";
import { readChange, toSlugOfPath } from "../../../../_server/http/change-requests";
import { answerPlain } from "../../../../_server/http/parameters";
import { openReaderStore } from "../../../../_server/services/store";
import { toOneEntry } from "../../../../_server/services/trail";
import { newLinkSchema } from "../../../_contract/saved-schemas";

type Route = { params: Promise<{ slug: string }> };

/** Links a saved search to another. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerPlain(request, async () => {
    const body = await readChange(request, newLinkSchema);
    if (body instanceof Response) return body;
    if (body.value.to === slug) return toUnusable("to is the saved search itself");
    const { to, kind } = body.value;
    const store = await openReaderStore(
      toOneEntry({ deed: "link.put", subject: slug, details: { to, kind } }),
    );
    await putLink(store, slug, body.value, new Date());
    return Response.json({ links: await readLinks(store, slug) }, { status: 201 });
  });
}

/** Takes a link away. */
export async function DELETE(request: Request, { params }: Route): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerPlain(request, async () => {
    const body = await readChange(request, newLinkSchema);
    if (body instanceof Response) return body;
    const { to, kind } = body.value;
    const store = await openReaderStore(
      toOneEntry({ deed: "link.remove", subject: slug, details: { to, kind } }),
    );
    if (!(await removeLink(store, slug, body.value)))
      return toNotFound(`“${slug}” has no link of the kind ${kind} to “${to}”.`);
    return { links: await readLinks(store, slug) };
  });
}
