import { type Condition, EVERY, type Lookup, toJoined } from "./condition";
import { type Term, toTermKey } from "./terms";

/** One plain search: text conditions that must all hold, and a filter. A plan is the union of its branches. */
export type Branch = { readonly texts: readonly TextCondition[]; readonly rest: Condition };

export type TextCondition = { readonly term: Term; readonly denied: boolean };

/** The engine drops what stands after the tenth word of a query; this many leave it room. */
export const MOST_TEXTS = 8;
/** More branches than this are found one condition at a time instead. */
const MOST_BRANCHES = 16;

/**
 * Whether the engine answers a condition exactly inside a query. It checks a phrase pair by pair, so three words
 * or more can be met piecewise; breaks cannot be requested; and it knows beginnings only at the end of a query,
 * once, and not denied.
 */
function isExact({ term, denied }: TextCondition): boolean {
  if (term.kind === "beginning") return !denied;
  return term.forms.length <= 2 && !term.forms.some((form, index) => index > 0 && form.breakBefore);
}

/** The branches of a condition. Where they would be too many, text conditions are found first and named by id. */
export function toBranches(condition: Condition): Branch[] {
  const branches = expand(condition);
  if (branches !== null) return branches.map(toFitting);
  return [{ texts: [], rest: withTextsFound(condition) }];
}

/** The disjunctive form over text conditions, or null when it would be too large. */
function expand(condition: Condition): Branch[] | null {
  switch (condition.kind) {
    case "no":
      return [];
    case "text":
      return [{ texts: [condition], rest: EVERY }];
    case "or":
      return expandAny(condition.parts);
    case "and":
      return expandAll(condition.parts);
    default:
      return [{ texts: [], rest: condition }];
  }
}

/** Alternatives without text stay one branch: the filter says them. */
function expandAny(parts: readonly Condition[]): Branch[] | null {
  const plain = parts.filter((part) => !hasText(part));
  const branches: Branch[] = plain.length > 0 ? [{ texts: [], rest: toJoined("or", plain) }] : [];
  for (const part of parts) {
    if (!hasText(part)) continue;
    const more = expand(part);
    if (more === null || branches.length + more.length > MOST_BRANCHES) return null;
    branches.push(...more);
  }
  return branches;
}

/** Every combination of the parts' branches; the parts of one branch, which may be thousands, are joined at once. */
function expandAll(parts: readonly Condition[]): Branch[] | null {
  const sole: Branch[] = [];
  let branches: Branch[] = [{ texts: [], rest: EVERY }];
  for (const part of parts) {
    const more = expand(part);
    if (more === null || branches.length * more.length > MOST_BRANCHES) return null;
    const [only] = more;
    if (only && more.length === 1) sole.push(only);
    else branches = branches.flatMap((branch) => more.map((other) => toBranch([branch, other])));
  }
  return branches.map((branch) => toBranch([...sole, branch]));
}

function toBranch(joined: readonly Branch[]): Branch {
  return {
    texts: joined.flatMap((branch) => branch.texts),
    rest: toJoined(
      "and",
      joined.map((branch) => branch.rest),
    ),
  };
}

/** A group inside others is looked through by each of them. */
const groupsWithText = new WeakMap<Condition, boolean>();

function hasText(condition: Condition): boolean {
  if (condition.kind !== "and" && condition.kind !== "or") return condition.kind === "text";
  const known = groupsWithText.get(condition);
  if (known !== undefined) return known;
  const has = condition.parts.some(hasText);
  groupsWithText.set(condition, has);
  return has;
}

/** Keeps in the query what the engine answers exactly there; the rest is found first. */
function toFitting(branch: Branch): Branch {
  const once = new Map(branch.texts.map((text) => [`${text.denied} ${toTermKey(text.term)}`, text]));
  const inside: TextCondition[] = [];
  const before: Condition[] = [];
  let hasBeginning = false;
  for (const text of once.values()) {
    const isBeginning = text.term.kind === "beginning";
    if (isExact(text) && inside.length < MOST_TEXTS && !(isBeginning && hasBeginning)) inside.push(text);
    else before.push(toFound(text));
    hasBeginning ||= isBeginning;
  }
  return { texts: inside, rest: toJoined("and", [branch.rest, ...before]) };
}

function toFound({ term, denied }: TextCondition): Condition {
  const by: Lookup = { term, where: "anywhere" };
  return { kind: "found", by, denied };
}

function withTextsFound(condition: Condition): Condition {
  if (condition.kind === "text") return toFound(condition);
  if (condition.kind !== "and" && condition.kind !== "or") return condition;
  return toJoined(condition.kind, condition.parts.map(withTextsFound));
}
