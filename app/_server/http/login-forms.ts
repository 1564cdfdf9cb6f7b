import { readFormText } from "./form-text";

/** No form of a login or an account has more, in bytes. */
const LARGEST_FORM = 16 * 1024;

/** The fields of a form of a login or an account, or the response that declines it; a field that is missing is empty. */
export async function readSmallForm(request: Request): Promise<((name: string) => string) | Response> {
  const text = await readFormText(request, LARGEST_FORM);
  if (text instanceof Response) return text;
  const form = new URLSearchParams(text);
  return (name) => form.get(name) ?? "";
}

/** Leads on to a page: parameters added to its address, and cookies of better-auth. */
export function toPage(
  path: string,
  params: Readonly<Record<string, string>> = {},
  cookies: readonly string[] = [],
): Response {
  const search = new URLSearchParams(params).toString();
  const headers = new Headers({
    Location: search === "" ? path : `${path}?${search}`,
    "Cache-Control": "no-store",
  });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
