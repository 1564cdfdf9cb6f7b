import { z } from "zod";
import type { SetComparison } from "@/search/pictures/set-comparison-result";
import { toSavedPath } from "@/search/query/paths";
import { toBadRequest } from "../../_server/http/answers";
import { answerTaking } from "../../_server/http/parameters";
import { COMPARED_KEYS, compareSaved, readComparedSlugs } from "../../_server/pages/comparison";
import { withServices } from "../../_server/services/store";
import type { Comparison } from "../_contract/comparison-schemas";

const QUERY = z.object(Object.fromEntries(COMPARED_KEYS.map((key) => [key, z.string().optional()])));

/** Two to four saved searches side by side. */
export async function GET(request: Request): Promise<Response> {
  return answerTaking(request, QUERY, async (named): Promise<Comparison | Response> => {
    const read = readComparedSlugs((key) => named[key]);
    if ("fault" in read)
      return toBadRequest("unusable-parameter", read.fault, "Ask as /api/compare?a=one-slug&b=another.");
    const { searches, comparison } = await withServices(
      (services) => compareSaved(read.slugs, services),
      request.signal,
    );
    return {
      searches: searches.map(({ slug, name }) => ({ slug, name, url: toSavedPath(slug) })),
      exact: comparison.exact,
      ...toTwoParts(comparison),
      parts: comparison.parts,
      timelines: toTimelines(comparison),
      whole: comparison.periods.map(({ from }, at) => ({ from, count: comparison.whole[at] ?? 0 })),
      apart: comparison.apart,
    };
  });
}

/** Of two, each part has a name. */
function toTwoParts({ slugs: [a, b, ...more], parts }: SetComparison) {
  if (a === undefined || b === undefined || more.length > 0) return {};
  const figureOf = (...slugs: string[]) => {
    const part = parts.find((one) => one.in.join(" ") === slugs.join(" "));
    return { count: part?.count ?? 0, link: part?.link ?? "" };
  };
  return { onlyA: figureOf(a), both: figureOf(a, b), onlyB: figureOf(b) };
}

function toTimelines(comparison: SetComparison): Comparison["timelines"] {
  const [a, b, c, d] = comparison.series.map((one) => toTimeline(one, comparison));
  if (a === undefined || b === undefined) throw new RangeError("Fewer than two searches were compared.");
  return { a, b, ...(c ? { c } : {}), ...(d ? { d } : {}) };
}

function toTimeline(
  one: SetComparison["series"][number],
  { periods, unit }: SetComparison,
): Comparison["timelines"]["a"] {
  return {
    total: one.total,
    unit,
    buckets: periods.map(({ from, precision }, index) => ({
      from,
      count: one.points[index]?.count ?? 0,
      link: one.points[index]?.link ?? "",
      ...(precision === undefined ? {} : { precision }),
    })),
    undated: one.undated,
  };
}
