import { toNext } from "../../_server/http/forms";
import { COMPARED_KEYS } from "../../_server/pages/comparison";

/** Leads from the chosen rows of the list to their comparison. */
export function GET(request: Request): Response {
  const slugs = new URL(request.url).searchParams.getAll("slug");
  if (slugs.length < 2 || slugs.length > COMPARED_KEYS.length) return toNext("/saved", { fault: "compare" });
  const params = new URLSearchParams(slugs.map((slug, at) => [COMPARED_KEYS[at] ?? "", slug]));
  return toNext(`/compare?${params}`);
}
