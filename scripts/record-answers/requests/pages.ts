import type { AnsweredDocument } from "../shared/answered-document";
import type { Facts } from "../shared/facts";
import { pickEvenly } from "../shared/pick-evenly";
import { get, plainly, type SiteRequest, toDocumentPath, toPages } from "../shared/request";
import { MARKING } from "./documents";
import { PICTURED } from "./pictures";

/** Pages beside those of `PICTURED`. */
const PAGES: readonly string[] = [
  "/?q=presdient",
  "/?q=putin&page=2&size=5",
  "/?sort=newest&size=100",
  "/?q=typing+pres&typing=true",
  "/?group=story&sort=oldest",
  "/?nothing=1&all=nothing&page=999",
  "/timeline?as=share&by=publisher",
  "/timeline?by=stance&q=war",
  "/timeline?by=nothing&as=odd&values=1",
  "/timeline?values=1",
  "/save",
  "/save?q=war+OR+peace&sort=newest",
  "/save?fault=unusable&typed.name=A+name&typed.note=A+note",
  "/saved",
  "/compare",
  "/compare?a=nobody&b=nothing",
  "/s/nothing",
  "/documents/nothing",
  "/nothing/at/all",
];

/** Pages of searches, of pictures, for saving and comparing, and of some documents with marks. */
export function toPageRequests({ ids, values }: Facts): readonly SiteRequest[] {
  const pictured = PICTURED.flatMap((search) =>
    ["/", "/matrix", "/timeline", "/network"].map((page) => `${page}?${search}`),
  );
  const addresses = [...pictured, ...PAGES, ...toActorPages(values), ...toMarkedPages(ids)];
  return addresses.flatMap((address) => toPages(get(address)));
}

function toActorPages(values: Facts["values"]): readonly string[] {
  const [one = "", two = ""] = values.actor.map(plainly);
  return [
    `/?actor=${one}&not.actor=${two}`,
    `/?actor=${one}&actor=${two}&all=actor&q=war`,
    `/matrix?actor=${one}&publisher=${plainly(values.publisher[0] ?? "")}`,
    `/timeline?by=actor&values=${one}&values=${two}&as=share`,
    `/network?actor=${one}`,
  ];
}

function toMarkedPages(ids: readonly string[]): readonly string[] {
  return pickEvenly(ids, 6).map((id) => `${toDocumentPath(id)}?q=${plainly(MARKING)}`);
}

/** The page of each document in English, and of every tenth in German too. */
export function toDocumentPages(documents: readonly AnsweredDocument[]): readonly SiteRequest[] {
  const pages = documents.map(({ id }) => get(toDocumentPath(id), id));
  return pages.flatMap((page, index) => (index % 10 === 0 ? toPages(page) : toPages(page).slice(0, 1)));
}
