import type { Drill, DrillResult, DrillRow } from "./shared/drill";

/** The tables of docs/reliability.md, by what comes before and after them there. */
const HEADS = {
  fault: ["Drill", "What happens", "Times", "Lost", "Whole again within"],
  input: ["Drill", "What comes in", "Inputs", "Crashes", "Slowest"],
} as const satisfies Record<Drill["kind"], readonly string[]>;

const KINDS = ["fault", "input"] as const;

/** The cells of a row of either table. */
export function toCells(drill: string, { fault, tried, lost, slowest, breaches }: DrillRow): string[] {
  const said =
    breaches.length === 0
      ? lost
      : `${lost}; ${breaches.length} ${breaches.length === 1 ? "promise" : "promises"} broken`;
  return [drill, fault, tried.toLocaleString("en"), said, toTime(slowest)];
}

function toTime(milliseconds: number | null): string {
  if (milliseconds === null) return "–";
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** The head of the table that a kind of drill has. */
export function toHead(kind: Drill["kind"]): readonly string[] {
  return HEADS[kind];
}

/**
 * The page with results in its tables, which stand between `<!-- drills: fault -->` and `<!-- /drills -->`, and so for
 * `input`. Rows of other drills stay, and those that a drill did not come to before its time was over; all are in the order of `names`.
 */
export function toPage(page: string, results: readonly DrillResult[], names: readonly string[]): string {
  return KINDS.reduce((text, kind) => {
    const place = new RegExp(`(<!-- drills: ${kind} -->\n)(.*?)(<!-- /drills -->)`, "s");
    const fresh = results.filter((result) => result.kind === kind);
    return text.replace(place, (_, start: string, old: string, end: string) => {
      const left = toOldLines(old).filter(
        ([drill, fault]) => !fresh.some((one) => isReplaced(one, drill, fault)),
      );
      const made = fresh.flatMap(({ drill, rows }) => rows.map((row) => toCells(drill, row)));
      const lines = [...left, ...made].sort(
        ([one = ""], [other = ""]) => names.indexOf(one) - names.indexOf(other),
      );
      return `${start}${toTable(kind, lines)}${end}`;
    });
  }, page);
}

function isReplaced({ drill, isCut, rows }: DrillResult, of = "", fault = ""): boolean {
  return drill === of && (!isCut || rows.some((row) => row.fault === fault));
}

/** The rows that a table of the page has, without its head. */
function toOldLines(table: string): string[][] {
  const lines = table.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function toTable(kind: Drill["kind"], lines: readonly (readonly string[])[]): string {
  const head = HEADS[kind];
  const rows = [head, head.map(() => "---"), ...lines];
  return rows.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}
