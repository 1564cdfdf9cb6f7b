import { SaveForm } from "@/components/saved/save-form";
import { SavedFrame } from "@/components/saved/saved-frame";
import { withChanges } from "@/search/query/query";
import { fromSearchParams, toLink } from "@/search/query/url";
import { estimateFollowing } from "@/search/sharing/estimate";
import { readFault, readTyped } from "../_server/http/forms";
import { type PageParams, toParams } from "../_server/http/page-params";
import { toAnswerOrFailure } from "../_server/pages/page-answer";
import { readSharingOptions } from "../_server/pages/sharing-options";
import { readStrings } from "../_server/services/locale";
import { readReaderStore, withSearch } from "../_server/services/store";

/** Saves the search of the address under a name. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = toParams(await searchParams);
  const strings = await readStrings();
  const read = fromSearchParams(params);
  const query = withChanges(read.query, {});
  const { answer } = await toAnswerOrFailure(withSearch(read, (context) => estimateFollowing(read, context)));
  return (
    <SavedFrame
      title={strings.saved.saveTitle}
      fault={readFault(params)}
      failure={null}
      here={toLink(query, "/save")}
    >
      <SaveForm
        query={query}
        estimate={answer}
        typed={readTyped(params)}
        sharing={await readSharingOptions(await readReaderStore())}
      />
    </SavedFrame>
  );
}
