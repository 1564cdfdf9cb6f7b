/** Deeper things name nobody. */
const DEEPEST = 4;

/**
 * The names of what stands under a field of authors in data, in its order: a text, a thing with a name (`{"name": "…"}`,
 * `{"given": "…", "family": "…"}`), or a list of those; empty where it names nothing.
 */
export function toWrittenNames(value: unknown, depth = 0): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => toWrittenNames(one, depth + 1));
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const whole = fields.name ?? fields["@value"] ?? fields["@list"] ?? fields.literal ?? fields.displayName;
  return whole === undefined ? toJoinedName(fields) : toWrittenNames(whole, depth + 1);
}

const GIVEN = ["given", "givenName", "given_name", "firstName", "first_name", "first"];
const FAMILY = ["family", "familyName", "family_name", "lastName", "last_name", "last"];

function toJoinedName(fields: Readonly<Record<string, unknown>>): readonly string[] {
  const words = [GIVEN, FAMILY].flatMap((names) => {
    const word = names
      .map((name) => fields[name])
      .find((one) => typeof one === "string" && one.trim() !== "");
    return typeof word === "string" ? [word.trim()] : [];
  });
  return words.length === 0 ? [] : [words.join(" ")];
}
