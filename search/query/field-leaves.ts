import { isPartialDate, isRelativeDate, toDays } from "../document/dates";
import { toFacetKey } from "../document/facets";
import { isRecordField, LACKED, RECORD_FIELDS, type RecordField } from "../document/record-fields";
import type { Span } from "../text/span";
import { toLikeLeaf } from "./like-leaf";
import type { Notice } from "./notices";
import { toSlug } from "./slug";
import type { FieldValue, Token } from "./tokens";
import { type DateField, type FieldLeaf, type QueryNode, toGroup } from "./tree";
import { toPhraseNode, toPlain, toWordLeaves, toWordNodes } from "./word-leaves";

type FieldToken = Extract<Token, { kind: "field" }>;

const DATE_FIELDS: readonly string[] = ["date", "before", "after", "mentions"] satisfies readonly DateField[];

const OTHER_FIELDS: readonly string[] = ["title", "saved", "like", ...Object.keys(RECORD_FIELDS)];

/** No saved search is called so. */
const NO_SLUG = "-";

function isDateField(name: string): name is DateField {
  return DATE_FIELDS.includes(name);
}

/** The condition of a `field:value`; null with a notice when it is none that can be answered. */
export function toFieldNodes(token: FieldToken, notices: Notice[]): QueryNode | null {
  const name = token.name.toLowerCase();
  const facet = toFacetKey(name);
  const known = facet !== null || isDateField(name) || OTHER_FIELDS.includes(name);
  if (!known) return toUnknownField(token, notices);
  const value = token.value;
  if (value === null || toPlain(value.prefix + value.text) === "") {
    notices.push({
      code: "empty-field",
      message: `${token.name}: has no value, so it was left out. Write it without a space, as in ${token.name}:value.`,
      values: { field: token.name },
      at: token.at,
    });
    return null;
  }
  if (facet !== null) return { kind: "tag", facet, value: toPlain(value.prefix + value.text), at: token.at };
  if (isDateField(name)) return toDateLeaf(name, toPlain(value.prefix + value.text), token.at, notices);
  if (isRecordField(name)) return toRecordLeaf(name, toPlain(value.prefix + value.text), token.at, notices);
  if (name === "title") return toTitleNodes(value, token.at, notices);
  if (name === "like") return toLikeLeaf(toPlain(value.prefix + value.text), token.at, notices);
  return { kind: "saved", slug: toSlug(value.prefix + value.text) || NO_SLUG, at: token.at };
}

function toRecordLeaf(field: RecordField, written: string, at: Span, notices: Notice[]): FieldLeaf {
  if (field === "lacks" && !LACKED.some((name) => name === written.toLowerCase()))
    notices.push({
      code: "unknown-lack",
      message: `No record has a line ${written}. What can be lacking: ${LACKED.join(", ")}.`,
      values: { value: written, known: LACKED.join(", ") },
      at,
    });
  return { kind: "record", field, value: written.toLowerCase(), at };
}

function toUnknownField(token: FieldToken, notices: Notice[]): QueryNode | null {
  const value = token.value;
  const written = `${token.name}:${value?.prefix ?? ""}`;
  notices.push({
    code: "unknown-field",
    message: `There is no field ${token.name}, so its words were searched for in the text.`,
    values: { field: token.name },
    at: token.at,
  });
  if (!value?.quoted) return toWordNodes(written + (value?.text ?? ""), token.at, notices);
  const phrase = toPhraseNode(value.text, token.at, notices);
  return toGroup("and", [...toWordLeaves(written, token.at, notices), ...(phrase ? [phrase] : [])]);
}

function toTitleNodes(value: FieldValue, at: Span, notices: Notice[]): QueryNode | null {
  const phrase = value.quoted ? toPhraseNode(value.text, at, notices) : null;
  const leaves = value.quoted ? (phrase ? [phrase] : []) : toWordLeaves(value.text, at, notices);
  if (leaves.length === 0 && !value.quoted)
    notices.push({
      code: "empty-field",
      message: "title: holds no word, so it was left out.",
      values: { field: "title", text: toPlain(value.prefix + value.text) },
      at,
    });
  return toGroup(
    "and",
    leaves.map((leaf): FieldLeaf => ({ kind: "title", of: leaf, at })),
  );
}

function toDateLeaf(field: DateField, written: string, at: Span, notices: Notice[]): FieldLeaf | null {
  const isRange = (field === "date" || field === "mentions") && written.includes("..");
  const [first = "", second = first] = isRange ? written.split(/\.\.+/, 2) : [written];
  const ends = [first, second].map((end) => (end === "" && isRange ? null : end.toLowerCase()));
  const wrong = ends.find((end) => end !== null && !isPartialDate(end) && !isRelativeDate(end));
  if (wrong !== undefined || (ends[0] === null && ends[1] === null)) {
    notices.push({
      code: "impossible-date",
      message: `${wrong ?? written} is not a date, so it was left out. Dates read 2024, 2024-10, 2024-10-22 or -7d.`,
      values: { value: wrong ?? written },
      at,
    });
    return null;
  }
  const [from = null, to = null] = ends;
  if (field === "before") return { kind: "date", field, from: null, to, at };
  if (field === "after") return { kind: "date", field, from, to: null, at };
  if (!isReversed(from, to)) return { kind: "date", field, from, to, at };
  notices.push({
    code: "reversed-dates",
    message: `${from} comes after ${to}, so the two were swapped.`,
    values: { from: from ?? "", to: to ?? "" },
    at,
  });
  return { kind: "date", field, from: to, to: from, at };
}

/** Whether two absolute dates stand in the wrong order; relative ones depend on the day and are left alone. */
export function isReversed(from: string | null, to: string | null): boolean {
  if (from === null || to === null || isRelativeDate(from) || isRelativeDate(to)) return false;
  return toDays(from).from > toDays(to).to;
}
