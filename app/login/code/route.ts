import { signInWithCode } from "@/access/accounts/sign-in";
import { toBackPath } from "../../_server/http/back-path";
import { readSmallForm, toPage } from "../../_server/http/login-forms";
import { hasPasswords, readLoginParts, withoutSession, writeStep } from "../../_server/services/login";

/** Tries the code of a second factor, after the password; leads on as that does. */
export async function POST(request: Request): Promise<Response> {
  const form = await readSmallForm(request);
  if (form instanceof Response) return form;
  if (!hasPasswords()) return toPage("/login");
  const back = toBackPath(form("back"));
  const parts = await withoutSession(await readLoginParts(request));
  const step = await signInWithCode(form("code"), parts);
  await writeStep(step, "", parts);
  if ("cookies" in step) return toPage(back, {}, step.cookies);
  const again: Record<string, string> = step.kind === "expired" ? {} : { step: "code" };
  return toPage("/login", { ...again, fault: step.kind, back });
}
