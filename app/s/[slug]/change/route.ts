import { addHook, removeHook, resumeHook } from "@/saved/hooks/hooks";
import { changeSearch, deleteSearch } from "@/saved/searches/searches";
import { Conflict } from "@/saved/store/errors";
import { putLink, removeLink } from "@/saved/store/links";
import { toSavedPath } from "@/search/query/paths";
import { readSettings } from "@/system/settings";
import { toSearchPageLink, toSlugOfPath } from "../../../_server/http/change-requests";
import { answerForm, type Form, FormFault, toNext } from "../../../_server/http/forms";
import { readStore, withServices } from "../../../_server/services/store";
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

async function edit(slug: string, { name, note, link: written }: Form, request: Request): Promise<Response> {
  const link = toSearchPageLink(written ?? "", request);
  if (link === null) throw new FormFault("foreign-link");
  const read = searchChangeSchema.safeParse({ name, note, link });
  if (!read.success) throw new FormFault("unusable");
  const change = { name: read.data.name ?? "", note: read.data.note ?? "", link };
  await withServices((services) => changeSearch(slug, change, services));
  return toNext(toSavedPath(slug));
}

async function link(slug: string, { to, kind, note }: Form): Promise<Response> {
  const read = newLinkSchema.safeParse({ to, kind, note });
  if (!read.success || to === slug) throw new FormFault("unusable");
  await putLink(await readStore(), slug, read.data, new Date());
  return toNext(toSavedPath(slug));
}

/** A link can be taken away from either of its ends. */
async function unlink(slug: string, { from, to, kind }: Form): Promise<Response> {
  const read = newLinkSchema.safeParse({ to, kind });
  if (!read.success) throw new FormFault("unusable");
  await removeLink(await readStore(), from ?? slug, read.data);
  return toNext(toSavedPath(slug));
}

async function remove(slug: string, { force }: Form): Promise<Response> {
  try {
    await deleteSearch(await readStore(), slug, force === "true");
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
  const { secret } = await addHook(await readStore(), slug, read.data.url, privateHooks, new Date());
  const path = toSavedPath(slug);
  const cookie = `secret=${secret}; Path=${path}; Max-Age=${SECRET_SHOWN}; SameSite=Strict; HttpOnly`;
  return toNext(`${path}#hooks`, {}, { "Set-Cookie": cookie });
}

async function unhook(slug: string, { id }: Form): Promise<Response> {
  await removeHook(await readStore(), slug, id ?? "");
  return toNext(`${toSavedPath(slug)}#hooks`);
}

async function resume(slug: string, { id }: Form): Promise<Response> {
  await resumeHook(await readStore(), slug, id ?? "");
  return toNext(`${toSavedPath(slug)}#hooks`);
}
