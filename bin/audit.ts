import { type AuditLine, type AuditQuery, readAudit } from "@/access/audit/read-audit";
import { DEEDS } from "@/access/rules/deeds";
import { openStore } from "@/saved/store/store";
import { readSettings } from "@/system/settings";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/** `npm run audit`: who changed, exported or granted what, newest first. */

const USAGE = "Usage: npm run audit -- [--since TIME] [--until TIME] [--reader NAME] [--deed DEED] [--json]";

const OPTIONS = {
  since: { type: "string" },
  until: { type: "string" },
  reader: { type: "string" },
  deed: { type: "string" },
  json: { type: "boolean" },
} as const;

/** So many lines are read at once. */
const PAGE = 1_000;

await runCommand(main);

async function main(): Promise<void> {
  const { values } = readParameters({ options: OPTIONS }, USAGE);
  const deed = DEEDS.find((one) => one === values.deed);
  if (values.deed !== undefined && deed === undefined)
    throw new UsageFault(`--deed is “${values.deed}”. Known: ${DEEDS.join(", ")}.`);
  const query = { since: toTime("since", values.since), until: toTime("until", values.until), deed };
  const store = await openStore(readSettings());
  for (let below: number | undefined; ; ) {
    const wanted: AuditQuery = { ...query, reader: values.reader, below, size: PAGE };
    const { lines, next } = await readAudit(store, wanted);
    for (const line of lines)
      console.log(withoutControls(values.json === true ? JSON.stringify(line) : toText(line)));
    if (next === null) return;
    below = next;
  }
}

function toTime(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new UsageFault(`--${name} is “${text}”. Write a time as in 2026-01-31 or 2026-01-31T12:00:00Z.`);
  return time.toISOString();
}

/** What somebody typed says nothing to the terminal that it is printed on. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, "\uFFFD");
}

function toText({ at, name, by, token, deed, subject, details }: AuditLine): string {
  const way = token === null ? by : `token “${token}”`;
  const more = Object.keys(details).length === 0 ? "" : `  ${JSON.stringify(details)}`;
  return `${at}  ${name} (${way})  ${deed}  ${subject}${more}`;
}
