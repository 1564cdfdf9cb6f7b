/** Fields of so many different values that the engine takes several times as long to count them as any other; docs/decisions/066. */
const DEAR: readonly string[] = ["actors", "sources"];

/** Whether it takes the engine long to count a field of the index. */
export function isDear(field: string): boolean {
  return DEAR.includes(field);
}
