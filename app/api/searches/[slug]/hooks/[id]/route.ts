import { removeHook, resumeHook } from "@/saved/hooks/hooks";
import { answerJson } from "../../../../../_server/http/answers";
import { readChange, toSlugOfPath } from "../../../../../_server/http/change-requests";
import { toCrossSiteRefusal } from "../../../../../_server/http/cross-site";
import { readReaderStore } from "../../../../../_server/services/store";
import { hookChangeSchema } from "../../../../_contract/following-schemas";

type Route = { params: Promise<{ slug: string; id: string }> };

/** Lets a paused webhook go on. */
export async function PATCH(request: Request, { params }: Route): Promise<Response> {
  const { slug, id } = await params;
  return answerJson(request, async () => {
    const body = await readChange(request, hookChangeSchema);
    if (body instanceof Response) return body;
    return resumeHook(await readReaderStore(), toSlugOfPath(slug), id);
  });
}

/** Takes a webhook away. */
export async function DELETE(request: Request, { params }: Route): Promise<Response> {
  const { slug, id } = await params;
  return answerJson(request, async () => {
    const refusal = toCrossSiteRefusal(request);
    if (refusal !== null) return refusal;
    await removeHook(await readReaderStore(), toSlugOfPath(slug), id);
    return new Response(null, { status: 204 });
  });
}
