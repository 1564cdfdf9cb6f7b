import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import nodemailer from "nodemailer";
import { toReadReaderOf } from "@/access/accounts/read-owner";
import { readDigest, saveDigest, toDigestText } from "@/saved/following/digest";
import { openStore } from "@/saved/store/store";
import { writePrivateFile } from "@/system/files";
import { readSettings, type Settings } from "@/system/settings";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/**
 * `npm run digest -- [FILE] [--since TIME]`: what changed in all saved searches since the last digest, as a file, and as a
 * mail where one is set up.
 */

const USAGE = "Usage: npm run digest -- [FILE] [--since 2026-11-25T08:00:00Z]";

await runCommand(main);

async function main(): Promise<void> {
  const options = { since: { type: "string" } } as const;
  const { values, positionals } = readParameters({ options, allowPositionals: true }, USAGE);
  const [path, ...more] = positionals;
  const since = values.since === undefined ? null : new Date(values.since);
  if (more.length > 0 || (since !== null && Number.isNaN(since.getTime()))) throw new UsageFault(USAGE);
  const settings = readSettings();
  const store = await openStore(settings);
  const digest = await readDigest(
    { store, readReaderOf: toReadReaderOf(store, settings.access), clock: () => new Date() },
    since,
  );
  const text = toDigestText(digest, settings.address);
  const file = resolve(path ?? join(settings.data, "digests", `${digest.until.replaceAll(":", "-")}.txt`));
  await mkdir(dirname(file), { recursive: true });
  await writePrivateFile(file, text);
  const to = digest.parts.length > 0 ? await mail(settings, text, digest.parts.length) : null;
  await saveDigest(store, digest);
  const count = digest.parts.length === 1 ? "1 saved search" : `${digest.parts.length} saved searches`;
  console.log(`Something became of ${count}: ${file}${to === null ? "" : `, and by mail to ${to}`}.`);
}

/** Sends it where mail is set up; to whom, or null. */
async function mail({ mail: setUp }: Settings, text: string, count: number): Promise<string | null> {
  if (setUp === null) return null;
  const transport = nodemailer.createTransport(setUp.server);
  const subject = `Parallax: ${count === 1 ? "1 saved search has" : `${count} saved searches have`} changed`;
  await transport.sendMail({ from: setUp.from, to: setUp.to, subject, text });
  transport.close();
  return setUp.to;
}
