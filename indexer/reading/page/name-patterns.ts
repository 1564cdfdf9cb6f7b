/** One of these, as whole words anywhere in a name. */
export const words = (...names: readonly string[]): RegExp => new RegExp(`-(?:${names.join("|")})(?=-)`);
/** One of these as a whole name, or at the end of a short one. */
export const lastWords = (...names: readonly string[]): RegExp =>
  new RegExp(`(?:^| )-(?:[^- ]+-){0,3}(?:${names.join("|")})-(?= |$)`);
