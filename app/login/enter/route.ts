import { signIn } from "@/access/accounts/sign-in";
import { toBackPath } from "../../_server/http/back-path";
import { readSmallForm, toPage } from "../../_server/http/login-forms";
import { hasPasswords, readLoginParts, writeStep } from "../../_server/services/login";

/** Tries the name and the password of a form; leads to where the reader wanted to go, or back to the form, which says why. */
export async function POST(request: Request): Promise<Response> {
  const form = await readSmallForm(request);
  if (form instanceof Response) return form;
  if (!hasPasswords()) return toPage("/login");
  const back = toBackPath(form("back"));
  const name = form("name");
  const parts = await readLoginParts(request);
  const step = await signIn({ name, password: form("password") }, parts);
  await writeStep(step, name, parts);
  if (step.kind === "in") return toPage(back, {}, step.cookies);
  if (step.kind === "code") return toPage("/login", { step: "code", back }, step.cookies);
  return toPage("/login", { fault: step.kind, back });
}
