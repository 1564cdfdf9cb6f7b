import { parseDocument } from "yaml";
import { toText } from "../draft/characters";
import { type Draft, type Drafts, Unreadable } from "../draft/draft";
import { toMetadata } from "../draft/metadata-fields";

const FRONT_MATTER = /^---[^\S\n]*\n([\s\S]*?)\n?^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m;

/**
 * Markdown with YAML front matter, which holds the metadata.
 *
 * @throws Unreadable where the front matter is broken, with its line.
 */
export function readMarkdown(bytes: Uint8Array): Drafts {
  const text = toText(bytes);
  const found = text.startsWith("---") ? FRONT_MATTER.exec(text) : null;
  if (text.startsWith("---\n") && found === null)
    throw new Unreadable("Its front matter has no end: a second line of three hyphens is missing.", 1);
  const metadata = found
    ? toMetadata(readYaml(found[1] ?? ""), "front-matter")
    : { origin: "front-matter" as const };
  const body = toProse(text.slice(found?.[0].length ?? 0));
  const heading = /^#[^\S\n]+(.+)$/m.exec(text.slice(found?.[0].length ?? 0).trimStart());
  const isFirst = heading !== null && heading.index === 0;
  const title = metadata.title ?? (isFirst ? toProse(heading[1] ?? "") : undefined);
  const draft: Draft = {
    ...metadata,
    text: isFirst && metadata.title === undefined ? withoutFirstLine(body) : body,
    title,
    isLoose: false,
  };
  return { drafts: [draft], problems: [] };
}

function withoutFirstLine(text: string): string {
  return text.replace(/^[^\n]*\n?/, "");
}

function readYaml(text: string): Record<string, unknown> {
  const yaml = parseDocument(text, { schema: "core" });
  const [error] = yaml.errors;
  if (error)
    throw new Unreadable(
      `Its front matter is not YAML: ${error.message.split("\n", 1)[0]}`,
      (error.linePos?.[0].line ?? 0) + 1,
    );
  const value: unknown = yaml.toJS();
  if (value === null) return {};
  if (typeof value !== "object" || Array.isArray(value))
    throw new Unreadable("Its front matter has no fields.", 2);
  return value as Record<string, unknown>;
}

/** Markdown without its marks: what a reader of the page would read. */
export function toProse(text: string): string {
  return text
    .replace(/^(?:```|~~~).*$/gm, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^[^\S\n]{0,3}#{1,6}[^\S\n]+(.*?)[^\S\n]*#*$/gm, "\n$1\n")
    .replace(/^[^\S\n]{0,3}(?:[-*_][^\S\n]*){3,}$/gm, "")
    .replace(/^(.+)\n(?:=+|-+)[^\S\n]*$/gm, "$1\n")
    .replace(/^[^\S\n]*>[^\S\n]?/gm, "")
    .replace(/^[^\S\n]*(?:[-*+]|\d{1,3}[.)])[^\S\n]+(?=\S)/gm, "\n")
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]+)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, "$1")
    .replace(/^\[[^\]]+\]:\s+\S+.*$/gm, "")
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, "$2")
    .replace(/`([^`\n]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!>|])/g, "$1");
}
