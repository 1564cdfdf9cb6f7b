/**
 * A value without half characters in its texts and names of fields, each of which is replaced by one sign, so that places stay. JSON may
 * write half of a character down, which the engine does not read: one such field would cost a whole run.
 */
export function withWholeCharacters<Value>(value: Value): Value {
  return toWhole(value) as Value;
}

function toWhole(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(toWhole);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toWellFormed(), toWhole(one)]));
}
