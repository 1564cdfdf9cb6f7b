import type { SetComparison } from "@/search/pictures/set-comparison-result";
import { toSavedPath } from "@/search/query/paths";
import { answerJson, toBadRequest } from "../../_server/http/answers";
import { COMPARED_KEYS, compareSaved, readComparedSlugs } from "../../_server/pages/comparison";
import { withDesk } from "../../_server/services/store";

/** Two to four saved searches side by side. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, async (params) => {
    const read = readComparedSlugs(params);
    if ("fault" in read)
      return toBadRequest("unusable-parameter", read.fault, "Ask as /api/compare?a=one-slug&b=another.");
    const { searches, comparison } = await withDesk((desk) => compareSaved(read.slugs, desk), request.signal);
    return {
      searches: searches.map(({ slug, name }) => ({ slug, name, url: toSavedPath(slug) })),
      exact: comparison.exact,
      ...toTwoParts(comparison),
      parts: comparison.parts,
      timelines: Object.fromEntries(
        comparison.series.map((_, at) => [COMPARED_KEYS[at], toTimeline(comparison, at)]),
      ),
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

function toTimeline({ series, periods, unit }: SetComparison, at: number) {
  const one = series[at];
  if (one === undefined) throw new RangeError("There is no such series.");
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
