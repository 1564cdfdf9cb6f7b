/** What a reader sees of a page: its text, its links, and the words in its attributes. */
export function toPageText(html: string): string {
  const shown = html.replace(/<!--[\s\S]*?-->/g, "").replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
  const lines = shown.replace(/<[^>]*>/g, "\n").split("\n");
  const texts = lines.map((line) => line.trim()).filter((line) => line !== "");
  const rows = ["--- text", ...texts, "--- links", ...toLinks(shown), "--- attributes", ...toWords(shown)];
  return rows.map(withoutEntities).join("\n");
}

/** Without links to what the framework builds, whose names are made of their content. */
function toLinks(html: string): readonly string[] {
  const links = Array.from(html.matchAll(/\shref="([^"]*)"/g), ([, link = ""]) => link);
  return links.filter((link) => !/^\/(?:_next\/|icon\.)/.test(link));
}

function toWords(html: string): readonly string[] {
  const pattern = /\s(aria-label|placeholder|title|alt|value|action|lang)="([^"]*)"/g;
  return Array.from(html.matchAll(pattern), ([, name = "", word = ""]) => `${name}: ${word}`);
}

const ENTITIES = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#x27;", "'"],
  ["&amp;", "&"],
] as const;

function withoutEntities(line: string): string {
  return ENTITIES.reduce((text, [entity, letter]) => text.replaceAll(entity, letter), line);
}
