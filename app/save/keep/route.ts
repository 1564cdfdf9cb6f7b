import { saveSearch } from "@/saved/searches";
import { withChanges } from "@/search/query";
import { fromLink, toLink } from "@/search/query-url";
import { newSearchSchema } from "../../api/saved-schemas";
import { answerForm, type Form, FormFault, toNext } from "../../forms";
import { toSavedPath } from "../../saved";
import { withDesk } from "../../store";

/** Keeps a search that a form names, and leads to its page. */
export async function POST(request: Request): Promise<Response> {
  const queryOf = (form: Form) => withChanges(fromLink(form.link ?? "").query, {});
  return answerForm(
    request,
    (form) => toLink(queryOf(form), "/save"),
    async (form) => {
      const read = newSearchSchema.safeParse(form);
      if (!read.success) throw new FormFault("unusable");
      const asked = { ...read.data, link: toLink(queryOf(form)) };
      const { slug } = await withDesk((desk) => saveSearch(asked, desk));
      return toNext(toSavedPath(slug));
    },
  );
}
