import { addHook, removeHook, resumeHook } from "@/saved/hooks/hooks";
import { changeSearch, deleteSearch } from "@/saved/searches/change-search";
import { Conflict } from "@/saved/store/errors";
import { putLink, removeLink } from "@/saved/store/links";
import { toSavedPath } from "@/search/query/paths";
import { readSettings } from "@/system/settings";
import { toSearchPageLink, toSlugOfPath } from "../../../_server/http/change-requests";
import { answerForm, type Form, FormFault, toNext } from "../../../_server/http/forms";
import { toSharingOfForm } from "../../../_server/http/sharing-form";
import { openReaderStore, withServices } from "../../../_server/services/store";
import { toHookEntry, toOneEntry, toRowEntry } from "../../../_server/services/trail";
import { newHookSchema } from "../../../api/_contract/following-schemas";
import { newLinkSchema, searchChangeSchema } from "../../../api/_contract/saved-schemas";

/** How long the secret of a new webhook can be read again, in seconds. */
const SECRET_SHOWN = 60;

/** What the forms of a saved search's page do, by the name of their button; each leads on to a page. */
const DEEDS: Readonly<Record<string, (slug: string, form: Form, request: Request) => Promise<Response>>> = {
  edit,
  link,
  unlink,
  delete: remove,
  hook,
  unhook,
  resume,
};

/** Does the work of a form of the page, and leads back to it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerForm(
    request,
    () => toSavedPath(slug),
    async (form) => {
      const deed = Object.hasOwn(DEEDS, form.do ?? "") ? DEEDS[form.do ?? ""] : undefined;
      if (deed === undefined) throw new FormFault("unusable");
      return deed(slug, form, request);
    },
  );
}

async function edit(slug: string, form: Form, request: Request): Promise<Response> {
  const { name, note, link: written } = form;
  const link = toSearchPageLink(written ?? "", request);
  if (link === null) throw new FormFault("foreign-link");
  const read = searchChangeSchema.safeParse({ name, note, link, ...toSharingOfForm(form) });
  if (!read.success) throw new FormFault("unusable");
  const change = { ...read.data, name: read.data.name ?? "", note: read.data.note ?? "", link };
  await withServices(
    (services) => changeSearch(slug, change, services),
    undefined,
    toRowEntry("search.change"),
  );
  return toNext(toSavedPath(slug));
}

async function link(slug: string, { to, kind, note }: Form): Promise<Response> {
  const read = newLinkSchema.safeParse({ to, kind, note });
  if (!read.success || to === slug) throw new FormFault("unusable");
  const entry = { deed: "link.put", subject: slug, details: { to, kind } } as const;
  await putLink(await openReaderStore(toOneEntry(entry)), slug, read.data, new Date());
  return toNext(toSavedPath(slug));
}

/** A link can be taken away from either of its ends. */
async function unlink(slug: string, { from, to, kind }: Form): Promise<Response> {
  const read = newLinkSchema.safeParse({ to, kind });
  if (!read.success) throw new FormFault("unusable");
  const entry = { deed: "link.remove", subject: from ?? slug, details: { to, kind } } as const;
  await removeLink(await openReaderStore(toOneEntry(entry)), entry.subject, read.data);
  return toNext(toSavedPath(slug));
}

async function remove(slug: string, { force }: Form): Promise<Response> {
  try {
    const store = await openReaderStore(toOneEntry({ deed: "search.delete", subject: slug }));
    await deleteSearch(store, slug, force === "true");
    return toNext("/saved");
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return toNext(`${toSavedPath(slug)}#delete`, { deleting: "true", fault: error.code });
  }
}

async function hook(slug: string, { url }: Form): Promise<Response> {
  const read = newHookSchema.safeParse({ url });
  if (!read.success) throw new FormFault("hook-refused");
  const { privateHooks } = readSettings();
  const store = await openReaderStore(toHookEntry(slug, read.data.url));
  const { secret } = await addHook(store, slug, read.data.url, privateHooks, new Date());
  const path = toSavedPath(slug);
  const cookie = `secret=${secret}; Path=${path}; Max-Age=${SECRET_SHOWN}; SameSite=Strict; HttpOnly`;
  return toNext(`${path}#hooks`, {}, { "Set-Cookie": cookie });
}

async function unhook(slug: string, { id }: Form): Promise<Response> {
  const entry = { deed: "hook.remove", subject: slug, details: { hook: id } } as const;
  await removeHook(await openReaderStore(toOneEntry(entry)), slug, id ?? "");
  return toNext(`${toSavedPath(slug)}#hooks`);
}

async function resume(slug: string, { id }: Form): Promise<Response> {
  const entry = { deed: "hook.resume", subject: slug, details: { hook: id } } as const;
  await resumeHook(await openReaderStore(toOneEntry(entry)), slug, id ?? "");
  return toNext(`${toSavedPath(slug)}#hooks`);
}
