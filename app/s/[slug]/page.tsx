import { cookies } from "next/headers";
import { SavedFrame } from "@/components/saved/saved-frame";
import { SavedSearchPage } from "@/components/saved/saved-search-page";
import { toSavedPath } from "@/search/query/paths";
import { toSlugOfPath } from "../../_server/http/change-requests";
import { readFault, readTyped } from "../../_server/http/forms";
import { readLastVisit } from "../../_server/http/last-visit-cookie";
import { type PageParams, toParams } from "../../_server/http/page-params";
import { toAnswerOrFailure } from "../../_server/pages/page-answer";
import { readSavedPage } from "../../_server/pages/saved-page";
import { withServices } from "../../_server/services/store";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<PageParams> };

/** One saved search: what it is, what changed, which documents it has, what it is linked to. */
export default async function Page({ params, searchParams }: Props) {
  const slug = toSlugOfPath((await params).slug);
  const parameters = toParams(await searchParams);
  const stored = await cookies();
  const since = new Date(parameters.get("since") ?? "");
  const isWrong = parameters.has("since") && Number.isNaN(since.getTime());
  const options = {
    since: Number.isNaN(since.getTime()) ? null : since,
    seen: readLastVisit(stored, slug),
  };
  const { answer, failure } = await toAnswerOrFailure(
    withServices((services) => readSavedPage(slug, options, services)),
  );
  return (
    <SavedFrame
      title={answer?.search.name ?? slug}
      fault={readFault(parameters) ?? (answer?.isTooEarly || isWrong ? "since" : null)}
      failure={failure}
      here={toSavedPath(slug)}
    >
      {answer === null ? null : (
        <SavedSearchPage
          page={{
            ...answer,
            secret: stored.get("secret")?.value ?? null,
            typed: readTyped(parameters),
            isDeleting: parameters.get("deleting") === "true",
          }}
        />
      )}
    </SavedFrame>
  );
}
