import { isRecord } from "../shared/json";
import type { Site } from "../site/site";

type TextRule = {
  readonly why: string;
  readonly apply: (text: string, site: Pick<Site, "port" | "data" | "since">) => string;
};

/** Applied to the whole of an answer, in this order. */
const TEXT_RULES: readonly TextRule[] = [
  {
    why: "The port is a free one; feeds hold whole addresses.",
    apply: (text, { port }) => text.replaceAll(`127.0.0.1:${port}`, "SITE"),
  },
  {
    why: "The data folder is a temporary one; messages of commands name it.",
    apply: (text, { data }) => text.replaceAll(data, "DATA"),
  },
  {
    why: "The version lies in a folder of its own; messages of commands name it.",
    apply: (text) => text.replaceAll(process.cwd(), "PROJECT"),
  },
  {
    why: "When something was indexed, saved or asked. Only times within this run: those of documents stay.",
    apply: (text, { since }) =>
      text.replace(/\d{4}-\d\d-\d\dT\d\d(?::|%3A)\d\d(?::|%3A)\d\d(?:\.\d+)?Z/g, (time) =>
        isOfRun(time.replaceAll("%3A", ":"), since) ? "TIME" : time,
      ),
  },
  {
    why: "The same times as pages show them: a day of this run with a clock, in UTC.",
    apply: (text, { since }) =>
      text.replace(/(\d{1,2})(\.? \p{L}+\.? )(\d{4}, )\d\d:\d\d UTC/gu, (shown, day, month, year) =>
        isDayOfRun(day, year, since) ? `${day}${month}${year}CLOCK UTC` : shown,
      ),
  },
  {
    why: "Names of generations, corrections and webhooks are random; which of one answer are the same is kept.",
    apply: toNumberedIds,
  },
  {
    why: "The secret of a webhook is random.",
    apply: (text) => text.replace(/whsec_[A-Za-z0-9+/]+=*/g, "SECRET"),
  },
];

/** Fields of JSON whose numbers are durations. */
const FIELD_RULES: Readonly<Record<string, string>> = {
  took: "How long a search took.",
  seconds: "How long an indexing run took.",
};

/** A text without what differs from run to run. */
export function toSteady(text: string, site: Site): string {
  return TEXT_RULES.reduce((steady, rule) => rule.apply(steady, site), text);
}

/** JSON in which the durations are replaced. */
export function withoutDurations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDurations);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      Object.hasOwn(FIELD_RULES, key) && isRecord(one) ? toDurations(one) : withoutDurations(one),
    ]),
  );
}

function toDurations(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, typeof one === "number" ? "DURATION" : one]),
  );
}

function isOfRun(time: string, since: Date): boolean {
  const moment = Date.parse(time);
  return moment >= since.getTime() && moment <= Date.now();
}

function isDayOfRun(day: string, year: string, since: Date): boolean {
  return [since, new Date()].some(
    (date) => date.getUTCDate() === Number(day) && year.startsWith(String(date.getUTCFullYear())),
  );
}

function toNumberedIds(text: string): string {
  const known = new Map<string, string>();
  return text.replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, (id) => {
    const name = known.get(id) ?? `ID${known.size + 1}`;
    known.set(id, name);
    return name;
  });
}
