import { readReader } from "@/access/current-reader";
import { readSmallForm, toPage } from "../_server/http/login-forms";
import { readLoginParts, writeLogout } from "../_server/services/login";

/** Ends the session of the browser, and leads to where one logs in. */
export async function POST(request: Request): Promise<Response> {
  const form = await readSmallForm(request);
  if (form instanceof Response) return form;
  if (readReader().by !== "session") return toPage("/login");
  const parts = await readLoginParts(request);
  const { headers } = await parts.auth.api.signOut({ headers: parts.headers, returnHeaders: true });
  await writeLogout(readReader(), parts);
  return toPage("/login", { out: "true" }, headers.getSetCookie());
}
