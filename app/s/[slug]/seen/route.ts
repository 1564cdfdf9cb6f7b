import { toSavedPath } from "@/search/query/paths";
import { toSlugOfPath } from "../../../_server/http/change-requests";
import { answerForm, FormFault, toNext } from "../../../_server/http/forms";
import { toLastVisitCookie } from "../../../_server/http/last-visit-cookie";

/** Stores until when a reader has seen the changes of a saved search, in a cookie of the reader's browser. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerForm(
    request,
    () => toSavedPath(slug),
    async ({ until }) => {
      const time = new Date(until ?? "");
      if (Number.isNaN(time.getTime())) throw new FormFault("unusable");
      return toNext(toSavedPath(slug), {}, { "Set-Cookie": toLastVisitCookie(slug, time) });
    },
  );
}
