import type { Metadata } from "./metadata";
import { isFullName, isInvertedName } from "./person-name";

/** Ways to write down where something was read. */
export const CITATION_FORMATS = ["bibtex", "ris", "text"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** What is cited of a document; null where the document does not say and no rule supplies it. */
export type Citable = {
  /** Letters, digits, `-` and `_`; the key of the citation. */
  readonly id: string;
  readonly title: string;
  /** Persons and bodies, each a whole name. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Which of these a rule supplied, because the document does not say it. */
  readonly inferred: readonly CitedKey[];
};

const CITED_KEYS = ["author", "title", "publisher", "published", "language", "url"] as const;
type CitedKey = (typeof CITED_KEYS)[number];

/** What is cited of a document, from its metadata and the list of its authors. */
export function toCitable(id: string, metadata: Metadata, authors: readonly string[]): Citable {
  const { title, publisher, published, language, url } = metadata;
  return {
    id,
    title: title?.value ?? id,
    authors,
    publisher: publisher?.value ?? null,
    published: published?.value ?? null,
    language: language?.value ?? null,
    url: url?.value ?? null,
    inferred: CITED_KEYS.filter((key) => metadata[key]?.inferred),
  };
}

/** The citation of a document, without a line end; what is unknown is left out. */
export function toCitation(format: CitationFormat, document: Citable): string {
  const plain = toOneLine(document);
  if (format === "bibtex") return toBibtex(plain);
  return format === "ris" ? toRis(plain) : toText(plain);
}

/** White space of any kind would end a field too early. */
function toOneLine(document: Citable): Citable {
  const one = (text: string | null): string | null => text?.replace(/\s+/g, " ").trim() || null;
  const { title, authors, publisher, language, url } = document;
  return {
    ...document,
    title: one(title) ?? document.id,
    authors: authors.flatMap((name) => one(name) ?? []),
    publisher: one(publisher),
    language: one(language),
    url: url?.replace(/\s+/g, "") || null,
  };
}

/** Authors, “Title”, Publisher, date, address; what was supplied stands in square brackets, as libraries write it. */
function toText({ title, authors, publisher, published, url, inferred }: Citable): string {
  const author = authors.join(authors.some((name) => name.includes(",")) ? "; " : ", ") || null;
  const parts = { author, title: `“${title}”`, publisher, published, url };
  return CITED_KEYS.flatMap((key) => {
    const part = key === "language" ? null : (parts[key] ?? null);
    if (part === null) return [];
    return [inferred.includes(key) ? `[${part}]` : part];
  }).join(", ");
}

/** Says what was supplied, in formats that cannot mark it; null where nothing was. */
function toNote({ inferred }: Citable): string | null {
  return inferred.length === 0 ? null : `Not stated by the document, inferred: ${inferred.join(", ")}`;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Braces keep capitals. */
function toBibtex(document: Citable): string {
  const { id, title, authors, publisher, published, language, url } = document;
  const note = toNote(document);
  const [year, month] = published?.split("-") ?? [];
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["title", `{{${toTex(title)}}}`],
    ["author", authors.length > 0 ? `{${authors.map(toBibtexName).join(" and ")}}` : null],
    ["journal", publisher && `{${toTex(publisher)}}`],
    ["year", year && `{${year}}`],
    ["month", month && MONTHS[Number(month) - 1]],
    ["date", published && `{${published}}`],
    ["language", language && `{${toTex(language)}}`],
    ["url", url && `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ["note", note && `{${note}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@${publisher === null ? "misc" : "article"}{${id},`, ...lines, "}"].join("\n");
}

/** Names that BibTeX would take apart otherwise than they are: `Perry Orr Jr.`, `Orr, Jr.`, `José Ortega y Gasset`. */
const WITH_SUFFIX = / (?:jr|sr|i{2,3}|iv|phd|md|esq)\.?$/i;
const WITH_JOINT = / [yei] /i;

/** A person's name as it is; braces keep that of a body, and any other, from being taken apart. */
function toBibtexName(name: string): string {
  const isPerson = (isFullName(name) && !WITH_JOINT.test(name)) || isInvertedName(name);
  return isPerson && !WITH_SUFFIX.test(name) ? toTex(name) : `{${toTex(name)}}`;
}

const TEX_SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** BibTeX counts braces, a backslash before them or not: one without a partner is written as a word. */
const LONE_BRACES: Readonly<Record<string, string>> = { "{": "\\textbraceleft{}", "}": "\\textbraceright{}" };

function toTex(text: string): string {
  const lone = findLoneBraces(text);
  const toSign = (sign: string, at: number): string =>
    (lone.has(at) ? LONE_BRACES[sign] : TEX_SIGNS[sign]) ?? `\\${sign}`;
  return text.replace(/[\\{}~^&%$#_]/g, toSign);
}

/** Where braces stand that open or close nothing. */
function findLoneBraces(text: string): ReadonlySet<number> {
  const opened: number[] = [];
  const closing: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g))
    if (brace === "{") opened.push(index);
    else if (opened.pop() === undefined) closing.push(index);
  return new Set([...opened, ...closing]);
}

/** Lines as the format has them: two letters, two blanks, a hyphen; dates as `YYYY/MM/DD/`. */
function toRis(document: Citable): string {
  const { id, title, authors, publisher, published, language, url } = document;
  const [year = "", month = "", day = ""] = published?.split("-") ?? [];
  const lines: readonly (readonly [string, string | null])[] = [
    ["TY", "NEWS"],
    ["ID", id],
    ["TI", title],
    ...authors.map((name) => ["AU", name] as const),
    ["T2", publisher],
    ["PY", year || null],
    ["DA", published && `${year}/${month}/${day}/`],
    ["LA", language],
    ["UR", url],
    ["N1", toNote(document)],
  ];
  const written = lines.flatMap(([name, value]) => (value ? [`${name}  - ${value}`] : []));
  return [...written, "ER  - "].join("\r\n");
}
