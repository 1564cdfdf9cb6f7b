import { toPartPath } from "../draft/part-paths";
import type { MimePart } from "./mime-tree";

/** Endings of what comes without one; of all else the bytes decide. */
const ENDING_OF_TYPE: Readonly<Record<string, string>> = {
  "text/plain": "txt",
  "text/html": "html",
  "text/markdown": "md",
  "text/csv": "csv",
  "application/json": "json",
  "application/pdf": "pdf",
  "application/rtf": "rtf",
  "text/rtf": "rtf",
  "message/rfc822": "eml",
  "message/global": "eml",
};

/** Whether a part is a mail of its own, by its type or, where that says nothing, by its name. */
export function isMail({ type, name }: MimePart): boolean {
  if (type === "message/rfc822" || type === "message/global") return true;
  return /\.eml$/i.test(name) && /^(?:application\/octet-stream|text\/plain|message\/.*)$/.test(type);
}

/** The name of a part as a file: its own, with an ending that tells its kind, or its place among the others. */
export function toFileName(part: MimePart, place: number): string {
  const own = toPartPath(part.name).split("/").at(-1) ?? "";
  const type = isMail(part) ? "message/rfc822" : part.type;
  const ending = Object.hasOwn(ENDING_OF_TYPE, type) ? ENDING_OF_TYPE[type] : undefined;
  const name = own === "" ? `${ending === "eml" ? "mail" : "attachment"}-${place}` : own;
  const hasEnding = ending === "eml" ? /\.eml$/i.test(name) : /\.\w{1,8}$/.test(name);
  return ending === undefined || hasEnding ? name : `${name}.${ending}`;
}
