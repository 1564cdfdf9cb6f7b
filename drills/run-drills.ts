import { toColumns } from "@/bench/table";
import { toCells, toHead } from "./page";
import type { Drill, DrillResult } from "./shared/drill";

type Options = {
  readonly seed: number;
  /** Null: as often as each is done usually. */
  readonly count: number | null;
  readonly isOver: () => boolean;
  readonly say: (line: string) => void;
};

/** Runs a drill and prints its rows and its breaches. */
export async function runDrill(drill: Drill, { seed, count, isOver, say }: Options): Promise<DrillResult> {
  const started = performance.now();
  const times = count ?? drill.usual;
  const rows = await drill.run({ seed, count: times, isOver, say });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  say(toColumns([toHead(drill.kind), ...rows.map((row) => toCells(drill.name, row))]));
  for (const breach of rows.flatMap((row) => row.breaches)) say(`Broken: ${breach}`);
  return {
    drill: drill.name,
    kind: drill.kind,
    seed,
    count: times,
    at: new Date().toISOString(),
    seconds,
    isCut: isOver(),
    rows,
  };
}
