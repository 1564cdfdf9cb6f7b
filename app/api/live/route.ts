import type { Live } from "../_contract/operation-schemas";

/** 200 as long as this process answers at all; whether searches are answered too, `/api/health` says. */
export function GET(): Response {
  const live: Live = { status: "ok" };
  return Response.json(live);
}
