import type { Notice } from "../query/notices";
import { type Condition, EVERY, NONE, toJoined } from "./condition";

/**
 * A condition on text nests no deeper: the engine takes 49 levels in a filter (1.21, tried), and what is chosen, what is granted and
 * lists of ids stand around it.
 */
const DEEPEST_CONDITION = 40;

/** A condition that nests no deeper than the engine can take; groups that lie deeper are left out of theirs, and a notice says so. */
export function toShallow(condition: Condition, notices: Notice[]): Condition {
  if (!isDeeper(condition, DEEPEST_CONDITION)) return condition;
  notices.push({
    code: "conditions-too-deep",
    message: `Conditions nested deeper than ${DEEPEST_CONDITION} were left out; those of saved searches count too.`,
    values: { deepest: String(DEEPEST_CONDITION) },
  });
  return toCut(condition, DEEPEST_CONDITION);
}

function isDeeper(condition: Condition, most: number): boolean {
  if (condition.kind !== "and" && condition.kind !== "or") return false;
  return most === 0 || condition.parts.some((part) => isDeeper(part, most - 1));
}

/** What is left out of a group is what changes nothing there. */
function toCut(condition: Condition, most: number): Condition {
  if (condition.kind !== "and" && condition.kind !== "or") return condition;
  const neutral = condition.kind === "and" ? EVERY : NONE;
  const isGroup = (part: Condition): boolean => part.kind === "and" || part.kind === "or";
  return toJoined(
    condition.kind,
    condition.parts.map((part) => (most === 1 && isGroup(part) ? neutral : toCut(part, most - 1))),
  );
}
