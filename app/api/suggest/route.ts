import { suggest } from "@/search/suggest/suggest";
import { answerJson } from "../../_server/http/answers";
import { withEngine } from "../../_server/services/engine";

/** Ways to finish what is typed in `q` before the caret, which stands at `at`. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, async (params) => {
    const text = params.get("q") ?? "";
    const caret = toCaret(params.get("at"), text.length);
    const suggestions = await withEngine((context) => suggest(text, caret, context), request.signal);
    return { suggestions };
  });
}

/** A place in a text of this length; what is no number is its end. */
function toCaret(written: string | null, length: number): number {
  const at = written === null || written.trim() === "" ? Number.NaN : Math.trunc(Number(written));
  return Number.isFinite(at) ? Math.min(Math.max(at, 0), length) : length;
}
