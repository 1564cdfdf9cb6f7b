import { readAudit } from "@/access/audit/read-audit";
import { toFieldFault } from "@/search/document/correction-lines";
import { answerJson, toBadRequest } from "../../_server/http/answers";
import { readStore } from "../../_server/services/store";
import { auditQuerySchema } from "../_contract/audit-schemas";

/** Who changed, exported or granted what, newest first, a page at a time. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, async (params) => {
    const read = auditQuerySchema.safeParse(Object.fromEntries(params));
    if (!read.success)
      return toBadRequest(
        "unusable-parameter",
        `A parameter cannot be used: ${toFieldFault(read.error)}.`,
        "See /api/openapi.json for what there is.",
      );
    const { since, until, ...rest } = read.data;
    const answer = await readAudit(await readStore(), {
      ...rest,
      since: toTime(since),
      until: toTime(until),
    });
    return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
  });
}

function toTime(text: string | undefined): string | undefined {
  return text === undefined ? undefined : new Date(text).toISOString();
}
