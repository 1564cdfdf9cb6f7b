import { readSettings } from "@/engine/settings";
import { addHook, removeHook, resumeHook } from "@/saved/hooks";
import { putLink, removeLink } from "@/saved/links";
import { changeSearch, deleteSearch } from "@/saved/searches";
import { answerJson } from "../../../api/answers";
import { toCrossSiteRefusal } from "../../../api/own-site";
import { toOwnLink, toSlugOfPath } from "../../../api/saved-requests";
import { newHookSchema, newLinkSchema, searchChangeSchema } from "../../../api/saved-schemas";
import { toSavedPath } from "../../../saved";
import { toFault, toNext } from "../../../saved-faults";
import { toSeenCookie } from "../../../seen";
import { readStore, withDesk } from "../../../store";

/** How long the secret of a new webhook can be shown, in seconds. */
const SECRET_SHOWN = 60;

type Form = Readonly<Record<string, string>>;

/** What the forms of a saved search's page do, by the name of their button; each leads on to a page. */
const DEEDS: Readonly<Record<string, (slug: string, form: Form, request: Request) => Promise<Response>>> = {
  edit,
  link,
  unlink,
  delete: remove,
  seen,
  hook,
  unhook,
  resume,
};

/** Does what a form of the page asks, and leads back to it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerJson(request, async () => {
    const refusal = toCrossSiteRefusal(request);
    if (refusal !== null) return refusal;
    const entries = [...(await request.formData())].map(([name, value]) => [name, String(value)]);
    const form: Form = Object.fromEntries(entries);
    const deed = Object.hasOwn(DEEDS, form.do ?? "") ? DEEDS[form.do ?? ""] : undefined;
    if (deed === undefined) return toNext(toSavedPath(slug), "unusable");
    try {
      return await deed(slug, form, request);
    } catch (error) {
      return toNext(toSavedPath(slug), toFault(error));
    }
  });
}

async function edit(slug: string, { name, note, link: asked }: Form, request: Request): Promise<Response> {
  const back = toSavedPath(slug);
  const own = toOwnLink(asked ?? "", request);
  if (own === null) return toNext(back, "foreign-link");
  const read = searchChangeSchema.safeParse({ name, note, link: own });
  if (!read.success) return toNext(back, "unusable");
  const change = { name: read.data.name ?? "", note: read.data.note ?? "", link: own };
  await withDesk((desk) => changeSearch(slug, change, desk));
  return toNext(back, null);
}

async function link(slug: string, { to, kind, note }: Form): Promise<Response> {
  const read = newLinkSchema.safeParse({ to, kind, note });
  if (!read.success || to === slug) return toNext(toSavedPath(slug), "unusable");
  await putLink(await readStore(), slug, read.data, new Date());
  return toNext(toSavedPath(slug), null);
}

async function unlink(slug: string, { to, kind }: Form): Promise<Response> {
  const read = newLinkSchema.safeParse({ to, kind });
  if (!read.success) return toNext(toSavedPath(slug), "unusable");
  await removeLink(await readStore(), slug, read.data);
  return toNext(toSavedPath(slug), null);
}

async function remove(slug: string, { force }: Form): Promise<Response> {
  try {
    await deleteSearch(await readStore(), slug, force === "true");
    return toNext("/saved", null);
  } catch (error) {
    return toNext(`${toSavedPath(slug)}?deleting=true#delete`, toFault(error));
  }
}

async function seen(slug: string, { until }: Form): Promise<Response> {
  const time = new Date(until ?? "");
  if (Number.isNaN(time.getTime())) return toNext(toSavedPath(slug), "unusable");
  return toNext(toSavedPath(slug), null, { "Set-Cookie": toSeenCookie(slug, time) });
}

async function hook(slug: string, { url }: Form): Promise<Response> {
  const read = newHookSchema.safeParse({ url });
  if (!read.success) return toNext(toSavedPath(slug), "unusable");
  const { privateHooks } = readSettings();
  const { secret } = await addHook(await readStore(), slug, read.data.url, privateHooks, new Date());
  const path = toSavedPath(slug);
  const cookie = `secret=${secret}; Path=${path}; Max-Age=${SECRET_SHOWN}; SameSite=Strict; HttpOnly`;
  return toNext(`${path}#hooks`, null, { "Set-Cookie": cookie });
}

async function unhook(slug: string, { id }: Form): Promise<Response> {
  await removeHook(await readStore(), slug, id ?? "");
  return toNext(`${toSavedPath(slug)}#hooks`, null);
}

async function resume(slug: string, { id }: Form): Promise<Response> {
  await resumeHook(await readStore(), slug, id ?? "");
  return toNext(`${toSavedPath(slug)}#hooks`, null);
}
