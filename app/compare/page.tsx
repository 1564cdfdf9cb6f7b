import { ComparisonPage } from "@/components/saved/comparison-page";
import { SavedFrame } from "@/components/saved/saved-frame";
import { type PageParams, toParams } from "../_server/http/page-params";
import { compareSaved, readComparedSlugs } from "../_server/pages/comparison";
import { toAnswerOrFailure } from "../_server/pages/page-answer";
import { readStrings } from "../_server/services/locale";
import { withServices } from "../_server/services/store";

/** Two to four saved searches side by side. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = toParams(await searchParams);
  const here = `/compare?${params}`;
  const strings = await readStrings();
  const read = readComparedSlugs((key) => params.get(key));
  if ("fault" in read)
    return (
      <SavedFrame title={strings.saved.comparison} fault="compare" failure={null} here={here}>
        {null}
      </SavedFrame>
    );
  const { answer, failure } = await toAnswerOrFailure(
    withServices((services) => compareSaved(read.slugs, services)),
  );
  return (
    <SavedFrame title={strings.saved.comparison} fault={null} failure={failure} here={here}>
      {answer === null ? null : (
        <ComparisonPage {...answer} as={params.get("as") === "share" ? "share" : "count"} />
      )}
    </SavedFrame>
  );
}
