import { decodeText, toPlainCharacters } from "../draft/characters";
import { type Drafts, Unreadable } from "../draft/draft";
import { toMetadata } from "../draft/metadata-fields";
import { toMarkdownBlocks } from "./markdown-blocks";
import { toInlineText } from "./markdown-inline";
import { readYamlFields } from "./yaml-fields";

const FRONT_MATTER = /^---[^\S\n]*\n([\s\S]*?)\n?^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m;

/** Fields stand right below the line that opens them; a line of hyphens above an empty line is a rule. */
const RULE = /^---[^\S\n]*\n[^\S\n]*(?:\n|$)/;

/**
 * Markdown with YAML front matter, which holds the metadata. A heading at its head is its title, or says it again, and is not of its
 * text.
 *
 * @throws Unreadable where the front matter is broken, with its line.
 */
export function readMarkdown(bytes: Uint8Array): Drafts {
  const text = decodeText(bytes).replace(/\r\n?/g, "\n");
  const isRule = RULE.test(text);
  const found = text.startsWith("---") && !isRule ? FRONT_MATTER.exec(text) : null;
  if (/^---[^\S\n]*\n/.test(text) && !isRule && found === null)
    throw new Unreadable("Its front matter has no end: a second line of three hyphens is missing.", 1);
  const metadata = found
    ? toMetadata(readYamlFields(found[1] ?? "", 2), "front-matter")
    : { origin: "front-matter" as const };
  const blocks = toMarkdownText(toPlainCharacters(text.slice(found?.[0].length ?? 0)));
  const [first, ...others] = blocks;
  const heading = first?.level === 1 ? first.text.trim() : undefined;
  const isTitle = heading !== undefined && (metadata.title === undefined || isSame(heading, metadata.title));
  const title = metadata.title ?? heading;
  const body = isTitle ? others : blocks;
  return {
    drafts: [{ ...metadata, title, text: body.map((block) => block.text).join("\n\n"), isLoose: false }],
    problems: [],
  };
}

function isSame(heading: string, title: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return plain(heading) === plain(toProse(title));
}

/** Markdown without its marks: what a reader of the page would read. */
export function toProse(text: string): string {
  return toMarkdownText(text)
    .map((block) => block.text)
    .join("\n\n");
}

function toMarkdownText(text: string): readonly { readonly level: number; readonly text: string }[] {
  const { blocks, references } = toMarkdownBlocks(text);
  return blocks
    .map(({ level, text: raw, isCode }) => ({ level, text: isCode ? raw : toInlineText(raw, references) }))
    .filter((block) => block.text.trim() !== "");
}
