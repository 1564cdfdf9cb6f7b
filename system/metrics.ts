import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Seconds, as searches and pages take them. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

/** What this process measures of itself, for Prometheus. */
export type Metrics = {
  readonly registry: Registry;
  readonly requests: Histogram<"route" | "method" | "status">;
  readonly searches: Histogram<"outcome">;
  readonly failures: Counter<"code">;
  /** Requests that are being answered, and that wait. */
  readonly turns: Gauge<"state">;
};

/** On the global object, since Next loads a module once for pages and once for routes, and the gate a third time. */
const PLACE = Symbol.for("parallax.metrics");
const keeper = globalThis as typeof globalThis & { [PLACE]?: Metrics };

/** The measures of this process, begun at their first use. */
export function readMetrics(): Metrics {
  keeper[PLACE] ??= openMetrics();
  return keeper[PLACE];
}

function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry }); // Memory, processor, how late the event loop is.
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: "parallax_request_seconds",
      help: "How long requests took, by route, method and status.",
      labelNames: ["route", "method", "status"],
      buckets: BUCKETS,
      registers,
    }),
    searches: new Histogram({
      name: "parallax_search_seconds",
      help: "How long work with the search engine took, by outcome.",
      labelNames: ["outcome"],
      buckets: BUCKETS,
      registers,
    }),
    failures: new Counter({
      name: "parallax_failures_total",
      help: "Answers that said that something is away or broken, by code.",
      labelNames: ["code"],
      registers,
    }),
    turns: new Gauge({
      name: "parallax_requests",
      help: "Requests that are being answered (running) or wait for their turn (waiting).",
      labelNames: ["state"],
      registers,
    }),
  };
}
