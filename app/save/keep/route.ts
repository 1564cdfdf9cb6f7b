import { saveSearch } from "@/saved/searches";
import { withChanges } from "@/search/query";
import { fromLink, toLink } from "@/search/query-url";
import { answerJson } from "../../api/answers";
import { toCrossSiteRefusal } from "../../api/own-site";
import { newSearchSchema } from "../../api/saved-schemas";
import { toSavedPath } from "../../saved";
import { toFault, toNext } from "../../saved-faults";
import { withDesk } from "../../store";

/** Keeps a search that a form names, and leads to its page. */
export async function POST(request: Request): Promise<Response> {
  return answerJson(request, async () => {
    const refusal = toCrossSiteRefusal(request);
    if (refusal !== null) return refusal;
    const form = Object.fromEntries(await request.formData());
    const read = newSearchSchema.safeParse(form);
    const { query } = fromLink(String(form.link ?? ""));
    const back = toLink(withChanges(query, {}), "/save");
    if (!read.success) return toNext(back, "unusable");
    try {
      const asked = { ...read.data, link: toLink(query) };
      return toNext(toSavedPath((await withDesk((desk) => saveSearch(asked, desk))).slug), null);
    } catch (error) {
      return toNext(back, toFault(error));
    }
  });
}
