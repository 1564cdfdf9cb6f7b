import { DEEDS } from "@/access/rules/deeds";
import { SLUG_PATTERN } from "@/saved/searches/slug";
import { CITATION_FORMATS } from "@/search/document/citation";
import { FACET_KEYS } from "@/search/document/facets";
import { EXPLAIN_PARAMETER, WANTED_PARAMETER } from "@/search/query/parameter-names";
import { DEFAULT_SIZE, LARGEST_PAGE, LARGEST_SIZE, SORTS } from "@/search/query/query";
import { COUNT_NAMES } from "@/search/query/wanted";

/** A parameter as OpenAPI describes it. */
export type Parameter = {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required?: boolean;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
};

const text = { type: "string" };
const flag = { type: "boolean", default: false };
const many = { type: "array", items: text };

/** A partial date that may exist, or a time before now; which days a month has no pattern says. */
const YEAR = String.raw`(?:[1-9]\d{3}|0[1-9]\d{2}|00[1-9]\d|000[1-9])`;
const MONTH = "(?:0[1-9]|1[0-2])";
const DAY = String.raw`(?:0[1-9]|[12]\d|3[01])`;
const date = {
  type: "string",
  pattern: String.raw`^(?:${YEAR}(?:-${MONTH}(?:-${DAY})?)?|-\d{1,5}[dwmy])?$`,
};

/** A parameter in the query of an address. */
export function inQuery(name: string, description: string, schema: Parameter["schema"] = text): Parameter {
  return { name, in: "query", description, schema };
}

/** A parameter in the path. */
export function inPath(name: string, description: string, schema: Parameter["schema"] = text): Parameter {
  return { name, in: "path", required: true, description, schema };
}

/** Ids in paths: of a document, and of what we name ourselves. */
const DOCUMENT_ID = { type: "string", pattern: "^[A-Za-z0-9_-]{1,511}$" };
const ID = { type: "string", pattern: "^[A-Za-z0-9_-]{1,64}$" };

/** A document's id in the path. */
export const DOCUMENT_ID_PARAMETER: Parameter = inPath("id", "A document's id.", DOCUMENT_ID);

/** The id in the path of something that we named. */
export function idInPath(description: string): Parameter {
  return inPath("id", description, ID);
}

/** A saved search's slug where it stands in an address. */
export const SLUG = { type: "string", minLength: 1, maxLength: 80, pattern: SLUG_PATTERN.source };

/** Whether what would be repaired or ignored is refused instead. */
export const STRICT_PARAMETER: Parameter = inQuery(
  "strict",
  "Refuse with 400 what would else be repaired or ignored.",
  flag,
);

/** The same where no search is asked for. */
export const STRICT_NAMES_PARAMETER: Parameter = inQuery(
  STRICT_PARAMETER.name,
  "Refuse with 400 a parameter that is not known here, which would else be ignored.",
  flag,
);

/** What every search takes, in canonical order. */
export const SEARCH_PARAMETERS: readonly Parameter[] = [
  inQuery("q", "The query language."),
  ...FACET_KEYS.map((key) => inQuery(key, `Chosen values of ${key}; any of them.`, many)),
  ...FACET_KEYS.map((key) => inQuery(`not.${key}`, `Excluded values of ${key}.`, many)),
  inQuery("all", "Facets whose chosen values must all hold.", {
    type: "array",
    items: { type: "string", enum: FACET_KEYS },
  }),
  inQuery("from", "Published then or later: YYYY, YYYY-MM, YYYY-MM-DD, or relative as -7d.", date),
  inQuery("to", "Published then or earlier.", date),
  inQuery("mentioned.from", "Speaks of that time or later.", date),
  inQuery("mentioned.to", "Speaks of that time or earlier.", date),
  inQuery("undated", "Alone: only documents without a date; with from or to: those too.", flag),
  inQuery(
    "possible",
    "Stances and voices that are only possible, more likely right than wrong, are found and counted too.",
    flag,
  ),
  inQuery("close", "`true`: close matches join the set. `words`: words alone find them. Both may be given.", {
    type: "array",
    items: { type: "string", enum: ["true", "words"] },
  }),
  inQuery("group", "One hit a story, and every count in stories.", { type: "string", enum: ["story"] }),
  inQuery("sort", "The order of hits.", { type: "string", enum: SORTS, default: "relevance" }),
  inQuery("page", "1 is the first.", { type: "integer", minimum: 1, maximum: LARGEST_PAGE, default: 1 }),
  inQuery("size", "Hits on a page.", {
    type: "integer",
    minimum: 1,
    maximum: LARGEST_SIZE,
    default: DEFAULT_SIZE,
  }),
  inQuery("typing", "Whether the last word of q is still being typed and may go on.", flag),
  STRICT_PARAMETER,
];

/** What a search takes besides, which is no part of it: its link does not have them. */
export const ANSWER_PARAMETERS: readonly Parameter[] = [
  inQuery(
    WANTED_PARAMETER,
    "Which facets are counted, and whether the timeline is; `none`: hits and total alone. Everything without it.",
    { type: "array", items: { type: "string", enum: COUNT_NAMES } },
  ),
  inQuery(EXPLAIN_PARAMETER, "Say how it was answered: what went to the engine, and how long it took.", flag),
];

export const DOCUMENT_PARAMETER: Parameter = inQuery(
  "document",
  "Only what concerns the document with this id.",
);
export const FORMAT_PARAMETER: Parameter = {
  ...inQuery("format", "How it is written down.", { type: "string", enum: CITATION_FORMATS }),
  required: true,
};
export const FIND_PARAMETER: Parameter = inQuery("find", "A part of the value's name or alias.");
/** A day, or a time with its zone. */
export const TIME = {
  anyOf: [
    { type: "string", format: "date" },
    { type: "string", format: "date-time" },
  ],
};
export const AUDIT_PARAMETERS: readonly Parameter[] = [
  inQuery("since", "From then on: a day, or a time with its zone.", TIME),
  inQuery("until", "Before then.", TIME),
  inQuery("reader", "Id of an account, or the name it had.", {
    type: "string",
    minLength: 1,
    maxLength: 200,
  }),
  inQuery("deed", "What was done.", { type: "string", enum: DEEDS }),
  inQuery("below", "Where the page before ended: its `next`.", {
    type: "integer",
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
  }),
  inQuery("size", "Lines on a page.", { type: "integer", minimum: 1, maximum: 1_000, default: 100 }),
];
export const SUGGEST_PARAMETERS: readonly Parameter[] = [
  inQuery("q", "The query as far as it is typed."),
  inQuery("at", "Where the caret stands, in UTF-16 code units; the end of q by default.", {
    type: "integer",
    minimum: 0,
  }),
];
