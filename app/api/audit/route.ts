import { readAudit } from "@/access/audit/read-audit";
import { answerTaking } from "../../_server/http/parameters";
import { readStore } from "../../_server/services/store";
import { auditQuerySchema } from "../_contract/audit-schemas";

/** Who changed, exported or granted what, newest first, a page at a time. */
export async function GET(request: Request): Promise<Response> {
  return answerTaking(request, auditQuerySchema, async ({ since, until, ...rest }) => {
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
