import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { SavedFrame } from "@/components/saved/saved-frame";
import { SavedSearchRoom } from "@/components/saved/saved-search-page";
import { toSavedPath } from "@/search/query/paths";
import { toSlugOfPath } from "../../_server/http/change-requests";
import { readFault, readTyped } from "../../_server/http/forms";
import { readSeen } from "../../_server/http/last-visit-cookie";
import { type PageParams, toParams } from "../../_server/http/page-params";
import { readSavedRoom } from "../../_server/pages/saved-answer";
import { readSavedPage } from "../../_server/pages/saved-page";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<PageParams> };

/** One saved search: what it is, what became of it, what it holds, what stands around it. */
export default async function Page({ params, searchParams }: Props) {
  const slug = toSlugOfPath((await params).slug);
  const asked = toParams(await searchParams);
  const kept = await cookies();
  const since = new Date(asked.get("since") ?? "");
  const isWrong = asked.has("since") && Number.isNaN(since.getTime());
  const ask = {
    since: Number.isNaN(since.getTime()) ? null : since,
    seen: readSeen(kept, slug),
  };
  const { answer, failure } = await readSavedRoom((services) => readSavedPage(slug, ask, services));
  if (answer === "unknown") notFound();
  return (
    <SavedFrame
      title={answer?.search.name ?? slug}
      fault={readFault(asked) ?? (answer?.isTooEarly || isWrong ? "since" : null)}
      failure={failure}
      here={toSavedPath(slug)}
    >
      {answer === null ? null : (
        <SavedSearchRoom
          page={{
            ...answer,
            secret: kept.get("secret")?.value ?? null,
            typed: readTyped(asked),
            isDeleting: asked.get("deleting") === "true",
          }}
        />
      )}
    </SavedFrame>
  );
}
