import { toPreferredLocale } from "@/components/strings/locales";
import { refusalDe } from "@/components/strings/refusal-de";
import { refusalEn } from "@/components/strings/refusal-en";
import type { Refusal, Visit } from "./visit";

const WORDS = { en: refusalEn, de: refusalDe } as const;

type Request = Pick<Visit["request"], "headers" | "method" | "url">;

/** Whether a refusal is read by a person: a browser wants a page, and the address is none that programs read. */
export function wantsPage({ headers, url = "/" }: Request): boolean {
  return !/^\/api(?:[/?]|$)/.test(url) && (headers.accept ?? "").split(",").some(isPage);
}

/** A kind of content that is a page, and is not declined by a weight of nothing. */
function isPage(kind: string): boolean {
  const [name = "", ...parameters] = kind.split(";").map((part) => part.trim().toLowerCase());
  return name === "text/html" && !parameters.some((one) => /^q=0(?:\.0*)?$/.test(one));
}

/**
 * A refusal as a whole page in the language that the browser prefers, without style or script. A page that was only to be
 * read, and is refused for a moment, tries again by itself.
 */
export function toRefusalPage({ headers, method }: Request, refusal: Refusal): string {
  const locale = toPreferredLocale(headers["accept-language"]);
  const words = WORDS[locale];
  const detail = refusal.headers?.Allow ?? refusal.headers?.["Retry-After"] ?? "";
  const said = words.reasons[refusal.code]?.(detail);
  const { message, advice } = said ?? refusal;
  const again =
    refusal.status === 503 && method === "GET" ? (refusal.headers?.["Retry-After"] ?? null) : null;
  const lines = [advice, ...(again === null ? [] : [words.triesAgain])].filter((line) => line !== "");
  return [
    "<!doctype html>",
    `<html lang="${said === undefined ? "en" : locale}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    ...(again === null ? [] : [`<meta http-equiv="refresh" content="${Number(again)}">`]),
    `<title>${refusal.status} · Parallax</title>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${toText(message)}</h1>`,
    ...lines.map((line) => `<p>${toText(line)}</p>`),
    `<p><a href="/">${words.toSearch}</a></p>`,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function toText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
