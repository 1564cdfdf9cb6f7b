/** Reads a variable of the environment; null where it is not set. */
export type Get = (name: string) => string | null;

/** A variable that is true or false, and false where it is not set; anything else is added to `faults`. */
export function toFlag(name: string, get: Get, faults: string[]): boolean {
  const text = get(name);
  if (text !== null && text !== "true" && text !== "false")
    faults.push(`${name} is “${text}”. Set it to true or false, or leave it out for false.`);
  return text === "true";
}
