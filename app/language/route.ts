import { LOCALE_COOKIE, toLocale } from "@/components/strings/locales";
import { toBackPath } from "../_server/http/back-path";
import { readForm } from "../_server/http/body";
import { toCrossSiteRefusal } from "../_server/http/cross-site";

/** A year, in seconds. */
const LASTS = 31_536_000;

/** In bytes: it holds an address to lead back to. */
const LARGEST_FORM = 1024 * 1024;

/** Stores the language that a reader chose, and leads back to where he or she was. */
export async function POST(request: Request): Promise<Response> {
  const refusal = toCrossSiteRefusal(request);
  if (refusal !== null) return refusal;
  const form = (await readForm(request, LARGEST_FORM)) ?? new FormData();
  const locale = toLocale(String(form.get("to") ?? ""));
  const headers = new Headers({ Location: toBackPath(String(form.get("back") ?? "")) });
  if (locale !== null)
    headers.set("Set-Cookie", `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${LASTS}; SameSite=Lax`);
  return new Response(null, { status: 303, headers });
}

/** Nothing is here to be read: whoever comes by hand is led to the search. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { Location: "/" } });
}
