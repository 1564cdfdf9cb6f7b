import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { SavedFrame } from "@/components/saved/saved-frame";
import { SavedSearchRoom } from "@/components/saved/saved-search-room";
import { toSlugOfPath } from "../../api/saved-requests";
import { readFault, readTyped } from "../../forms";
import { type PageParams, toParams } from "../../page-params";
import { toSavedPath } from "../../saved";
import { readSavedPage } from "../../saved-page";
import { readSavedRoom } from "../../saved-room";
import { readSeen } from "../../seen";

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
  const { answer, failure } = await readSavedRoom((desk) => readSavedPage(slug, ask, desk));
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
