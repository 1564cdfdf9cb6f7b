import { addHook, listHooks } from "@/saved/hooks/hooks";
import { readSettings } from "@/system/settings";
import { readChange, toSlugOfPath } from "../../../../_server/http/change-requests";
import { answerPlain } from "../../../../_server/http/parameters";
import { openReaderStore, readReaderStore } from "../../../../_server/services/store";
import { toHookEntry } from "../../../../_server/services/trail";
import { newHookSchema } from "../../../_contract/following-schemas";

type Route = { params: Promise<{ slug: string }> };

/** The webhooks of a saved search, without their secrets. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerPlain(request, async () => ({ hooks: await listHooks(await readReaderStore(), slug) }));
}

/** Adds a webhook; only this answer has its secret. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerPlain(request, async () => {
    const body = await readChange(request, newHookSchema);
    if (body instanceof Response) return body;
    const { privateHooks } = readSettings();
    const store = await openReaderStore(toHookEntry(slug, body.value.url));
    const hook = await addHook(store, slug, body.value.url, privateHooks, new Date());
    return Response.json(hook, { status: 201 });
  });
}
