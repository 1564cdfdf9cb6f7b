import type { Condition } from "../matching/condition";
import { toLookupKey } from "../matching/lookups";

/** The ids that each lookup found. */
export type FoundSets = ReadonlyMap<string, readonly string[]>;

/** Documents by id: these, or all but these where it is `denied`. */
export type IdSet = { readonly ids: readonly string[]; readonly denied: boolean };

/** The set that a condition of nothing but lookups comes to; null for any other. */
export function toIdSet(condition: Condition, found: FoundSets): IdSet | null {
  switch (condition.kind) {
    case "found":
      return { ids: found.get(toLookupKey(condition.by)) ?? [], denied: condition.denied };
    case "every":
      return { ids: [], denied: true };
    case "no":
      return { ids: [], denied: false };
    case "and":
    case "or":
      return toGroupSet(condition, found);
    default:
      return null;
  }
}

type Group = Extract<Condition, { kind: "and" | "or" }>;

/** A group inside others is met once for each of them, and in every view of a search. */
const groupSets = new WeakMap<FoundSets, WeakMap<Group, IdSet | null>>();

function toGroupSet(group: Group, found: FoundSets): IdSet | null {
  const known = groupSets.get(found) ?? new WeakMap<Group, IdSet | null>();
  groupSets.set(found, known);
  const set = known.get(group);
  if (set !== undefined) return set;
  const made = joinAll(group, found);
  known.set(group, made);
  return made;
}

function joinAll({ kind, parts }: Group, found: FoundSets): IdSet | null {
  const sets: IdSet[] = [];
  for (const part of parts) {
    const set = toIdSet(part, found);
    if (set === null) return null;
    sets.push(set);
  }
  return toJoinedSet(kind, sets);
}

/** Several sets as one. (`a OR b` is all but what is in neither.) */
export function toJoinedSet(kind: "and" | "or", sets: readonly IdSet[]): IdSet {
  if (kind === "and") return toCommonSet(sets);
  const { ids, denied } = toCommonSet(sets.map(toOthers));
  return { ids, denied: !denied };
}

function toOthers({ ids, denied }: IdSet): IdSet {
  return { ids, denied: !denied };
}

function toCommonSet(sets: readonly IdSet[]): IdSet {
  const [only, ...more] = sets;
  if (only !== undefined && more.length === 0) return only;
  const denied = toUnion(sets.filter((set) => set.denied));
  const wanted = sets.filter((set) => !set.denied).map(({ ids }) => ids);
  if (wanted.length === 0) return { ids: [...denied], denied: true };
  const common = toCommon(wanted);
  return { ids: denied.size === 0 ? common : common.filter((id) => !denied.has(id)), denied: false };
}

function toUnion(sets: readonly IdSet[]): ReadonlySet<string> {
  const union = new Set<string>();
  for (const { ids } of sets) for (const id of ids) union.add(id);
  return union;
}

/** What all have, the smallest first. */
function toCommon(lists: readonly (readonly string[])[]): readonly string[] {
  const [smallest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  let common = smallest;
  for (const other of others) {
    if (common.length === 0) break;
    const held = new Set(other);
    common = common.filter((id) => held.has(id));
  }
  return common;
}
