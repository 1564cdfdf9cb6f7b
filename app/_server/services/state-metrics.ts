import "server-only";
import { Counter, Gauge, Registry } from "prom-client";
import parallax from "@/package.json";
import { type RunRecord, readRunRecord } from "@/system/run-record";
import { readSettings } from "@/system/settings";
import { type EngineState, probeEngine } from "./probe";

/** How things are at this moment: the engine, the index, the last indexing runs, whichever process they were of. */
export async function readStateMetrics(now: Date = new Date()): Promise<Registry> {
  const registry = new Registry();
  const [engine, runs] = await Promise.all([probeEngine(), readRunRecord(readSettings().data)]);
  const gauge = toGauge(registry);
  gauge("parallax_info", "Always 1; the version as a label.", 1, { version: parallax.version });
  gauge(
    "parallax_engine_up",
    "1 where the search engine just answered a search, else 0.",
    engine === null ? 0 : 1,
  );
  if (engine !== null) addEngine(registry, engine);
  addRuns(registry, runs, now);
  return registry;
}

function addEngine(registry: Registry, { documents, missing, nodes }: EngineState): void {
  const gauge = toGauge(registry);
  gauge("parallax_documents", "Documents that can be found.", documents);
  if (nodes.length === 0) return;
  if (missing !== null)
    gauge(
      "parallax_documents_missing",
      "Documents of nodes that do not answer or have another state.",
      missing,
    );
  for (const { place, isUp } of nodes)
    gauge("parallax_node_up", "1 where a node of the search engine answers, else 0.", Number(isUp), {
      node: place,
    });
}

function addRuns(registry: Registry, { counts, publishedAt, last }: RunRecord, now: Date): void {
  const gauge = toGauge(registry);
  const total = new Counter({
    name: "parallax_index_runs_total",
    help: "Indexing runs by what they published: whole, in-place, none (nothing had changed) or failed.",
    labelNames: ["result"],
    registers: [registry],
  });
  for (const [result, count] of Object.entries(counts)) total.inc({ result }, count);
  if (publishedAt !== null)
    gauge(
      "parallax_corpus_age_seconds",
      "Since something was last published.",
      (now.getTime() - Date.parse(publishedAt)) / 1_000,
    );
  if (last === null) return;
  gauge(
    "parallax_index_last_failed",
    "1 where the last run published nothing because it failed.",
    Number(last.result === "failed"),
  );
  gauge("parallax_index_last_words", "Words that the last run read.", last.words);
  gauge("parallax_index_last_unread_files", "Files that the last run could not read.", last.problems);
  for (const [stage, seconds] of Object.entries(last.seconds))
    gauge("parallax_index_last_seconds", "How long the last run took, by stage.", seconds, { stage });
}

function toGauge(registry: Registry) {
  return (name: string, help: string, value: number, labels: Readonly<Record<string, string>> = {}): void => {
    const known = registry.getSingleMetric(name);
    const made =
      known instanceof Gauge
        ? known
        : new Gauge({ name, help, labelNames: Object.keys(labels), registers: [registry] });
    made.set(labels, value);
  };
}
