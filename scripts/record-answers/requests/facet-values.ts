import { FACETS, type Facts } from "../shared/facts";
import { get, plainly, type SiteRequest } from "../shared/request";

/** The values of every facet, by what a reader types to find one. */
export function toFacetValueRequests({ values }: Facts): readonly SiteRequest[] {
  return [...FACETS, "lang", "nothing"].flatMap((facet) => {
    const [first = "", second = ""] = FACETS.flatMap((one) => (one === facet ? values[one] : []));
    const finds = ["", first.slice(0, 3), second.toLowerCase(), "un", "zzz"].map(
      (text) => `find=${plainly(text)}`,
    );
    const under = ["find=a&q=war+OR+president&sort=newest", `find=&actor=${plainly(values.actor[0] ?? "")}`];
    return ["", ...finds, ...under].map((params) => get(`/api/facets/${facet}?${params}`));
  });
}
