import { SaveForm } from "@/components/saved/save-form";
import { SavedFrame } from "@/components/saved/saved-frame";
import { estimateFollowing } from "@/search/estimate";
import { withChanges } from "@/search/query";
import { fromSearchParams, toLink } from "@/search/query-url";
import { readFault, readTyped } from "../forms";
import { readStrings } from "../locale";
import { type PageParams, toParams } from "../page-params";
import { readRoom } from "../room-answer";

/** Keeps the search of the address under a name. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = toParams(await searchParams);
  const strings = await readStrings();
  const read = fromSearchParams(params);
  const query = withChanges(read.query, {});
  const { answer } = await readRoom(read, (context) => estimateFollowing(read, context));
  return (
    <SavedFrame
      title={strings.saved.saveTitle}
      fault={readFault(params)}
      failure={null}
      here={toLink(query, "/save")}
    >
      <SaveForm link={toLink(query)} estimate={answer} typed={readTyped(params)} />
    </SavedFrame>
  );
}
