import { removeHook, resumeHook } from "@/saved/hooks/hooks";
import { readChange, toSlugOfPath } from "../../../../../_server/http/change-requests";
import { toCrossSiteRefusal } from "../../../../../_server/http/cross-site";
import { answerPlain } from "../../../../../_server/http/parameters";
import { openReaderStore } from "../../../../../_server/services/store";
import { toOneEntry } from "../../../../../_server/services/trail";
import { hookChangeSchema } from "../../../../_contract/following-schemas";

type Route = { params: Promise<{ slug: string; id: string }> };

/** Lets a paused webhook go on. */
export async function PATCH(request: Request, { params }: Route): Promise<Response> {
  const { slug, id } = await params;
  return answerPlain(request, async () => {
    const body = await readChange(request, hookChangeSchema);
    if (body instanceof Response) return body;
    const entry = { deed: "hook.resume", subject: toSlugOfPath(slug), details: { hook: id } } as const;
    return resumeHook(await openReaderStore(toOneEntry(entry)), entry.subject, id);
  });
}

/** Takes a webhook away. */
export async function DELETE(request: Request, { params }: Route): Promise<Response> {
  const { slug, id } = await params;
  return answerPlain(request, async () => {
    const refusal = toCrossSiteRefusal(request);
    if (refusal !== null) return refusal;
    const entry = { deed: "hook.remove", subject: toSlugOfPath(slug), details: { hook: id } } as const;
    await removeHook(await openReaderStore(toOneEntry(entry)), entry.subject, id);
    return new Response(null, { status: 204 });
  });
}
