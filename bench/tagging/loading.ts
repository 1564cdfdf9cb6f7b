import { toTags } from "@/indexer/tagging/pipeline";
import type { Row } from "../table";

/** What the first tagging of a process costs: models and tables are read then, and stay in memory. */
export function benchLoading(): Row[] {
  const memory = (): number => process.memoryUsage().rss / 1e6;
  const start = memory();
  const started = performance.now();
  toTags({ text: "Kim met Putin.", title: null, publishedAt: null, publisher: null, targets: [] });
  const time = performance.now() - started;
  return [
    { what: "models and tables, time", ours: `${time.toFixed(0)} ms` },
    { what: "models and tables, memory", ours: `${(memory() - start).toFixed(0)} MB` },
  ];
}
