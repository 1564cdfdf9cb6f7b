import { saveSearch } from "@/saved/searches/searches";
import { toSavedPath } from "@/search/query/paths";
import { withChanges } from "@/search/query/query";
import { fromLink, toLink } from "@/search/query/url";
import { answerForm, type Form, FormFault, toNext } from "../../_server/http/forms";
import { toSharingOfForm } from "../../_server/http/sharing-form";
import { withServices } from "../../_server/services/store";
import { toRowEntry } from "../../_server/services/trail";
import { newSearchSchema } from "../../api/_contract/saved-schemas";

/** Saves the search of a form under its name, and leads to its page. */
export async function POST(request: Request): Promise<Response> {
  const queryOf = (form: Form) => withChanges(fromLink(form.link ?? "").query, {});
  return answerForm(
    request,
    (form) => toLink(queryOf(form), "/save"),
    async (form) => {
      const { link, name, note, mode } = form;
      const read = newSearchSchema.safeParse({ link, name, note, mode, ...toSharingOfForm(form) });
      if (!read.success) throw new FormFault("unusable");
      const search = { ...read.data, link: toLink(queryOf(form)) };
      const { slug } = await withServices(
        (services) => saveSearch(search, services),
        undefined,
        toRowEntry("search.save"),
      );
      return toNext(toSavedPath(slug));
    },
  );
}
