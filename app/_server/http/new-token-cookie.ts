import { z } from "zod";
import { isTokenText } from "@/access/tokens/token-text";

/** An API token that was just made, passed in a cookie to the page that shows it this once. */

const NAME = "new-token";
/** Seconds. */
const SHOWN = 60;

const tokenSchema = z.object({ name: z.string(), text: z.string().refine(isTokenText) });

/** The token as a cookie of the account's page; `isSecure` where the site is reached by HTTPS. */
export function toNewTokenCookie(token: z.infer<typeof tokenSchema>, isSecure: boolean): string {
  const value = encodeURIComponent(JSON.stringify(token));
  return `${NAME}=${value}; Path=/account; Max-Age=${SHOWN}; SameSite=Strict; HttpOnly${isSecure ? "; Secure" : ""}`;
}

/** Null where none was just made. */
export function readNewToken(cookies: {
  readonly get: (name: string) => { readonly value: string } | undefined;
}): z.infer<typeof tokenSchema> | null {
  const value = cookies.get(NAME)?.value;
  if (value === undefined) return null;
  try {
    return tokenSchema.parse(JSON.parse(value));
  } catch {
    return null; // A cookie that somebody changed says nothing.
  }
}
