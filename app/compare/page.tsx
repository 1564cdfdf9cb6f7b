import { notFound } from "next/navigation";
import { ComparisonRoom } from "@/components/saved/comparison-room";
import { SavedFrame } from "@/components/saved/saved-frame";
import { compareSaved, readComparedSlugs } from "../comparison";
import { readStrings } from "../locale";
import { type PageParams, toParams } from "../page-params";
import { readSavedRoom } from "../saved-room";

/** Two to four saved searches side by side. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = toParams(await searchParams);
  const here = `/compare?${params}`;
  const strings = await readStrings();
  const read = readComparedSlugs(params);
  if ("fault" in read)
    return (
      <SavedFrame title={strings.saved.comparison} fault="compare" failure={null} here={here}>
        {null}
      </SavedFrame>
    );
  const { answer, failure } = await readSavedRoom((desk) => compareSaved(read.slugs, desk));
  if (answer === "unknown") notFound();
  return (
    <SavedFrame title={strings.saved.comparison} fault={null} failure={failure} here={here}>
      {answer === null ? null : (
        <ComparisonRoom {...answer} as={params.get("as") === "share" ? "share" : "count"} />
      )}
    </SavedFrame>
  );
}
