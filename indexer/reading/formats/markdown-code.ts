/**
 * Where pieces of code in a line begin, and where the signs that close them do: a run of backticks is closed by the next of its
 * length. A run that nothing closes is none.
 */
export function findCodeSpans(text: string): ReadonlyMap<number, number> {
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: run }) => ({ index, length: run.length }));
  const nextOf = new Map<number, number>();
  const closings = runs.map(() => -1);
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const length = runs[at]?.length ?? 0;
    closings[at] = nextOf.get(length) ?? -1;
    nextOf.set(length, at);
  }
  const spans = new Map<number, number>();
  for (let at = 0; at < runs.length; at += 1) {
    const closing = runs[closings[at] ?? -1];
    const opening = runs[at];
    if (closing === undefined || opening === undefined) continue;
    spans.set(opening.index, closing.index);
    at = closings[at] ?? at;
  }
  return spans;
}
