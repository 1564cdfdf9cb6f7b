/** The names an element bears (classes, id, role, properties): each with its words parted and bounded by `-`, a blank between two. */
export function toNames(element: Element): string {
  return NAMING.flatMap((attribute) => (element.getAttribute(attribute) ?? "").slice(0, 400).split(/\s+/))
    .filter((name) => name !== "")
    .map((name) => `-${toWords(name)}-`)
    .join(" ");
}

const NAMING = ["class", "id", "role", "itemprop", "data-component", "data-testid", "data-type"];

/** What follows `--` says how a box looks, not what it holds. */
function toWords(name: string): string {
  return name
    .replace(/(?<=[\p{L}\d])--.*/u, "")
    .replace(/([a-z]{3})(?=[A-Z][a-z]{2})/g, "$1-") // Shorter pieces are those of names that machines make.
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
