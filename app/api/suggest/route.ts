import { z } from "zod";
import { suggest } from "@/search/suggest/suggest";
import { answerTaking } from "../../_server/http/parameters";
import { withEngine } from "../../_server/services/engine";

const QUERY = z.object({
  q: z.string().default(""),
  at: z.string().regex(/^\d+$/, "a whole number, 0 or more").transform(Number).optional(),
});

/** Ways to finish what is typed in `q` before the caret, which stands at `at`. */
export async function GET(request: Request): Promise<Response> {
  return answerTaking(request, QUERY, async ({ q, at = q.length }) => {
    const caret = Math.min(at, q.length);
    const suggestions = await withEngine((context) => suggest(q, caret, context), request.signal);
    return { suggestions };
  });
}
