import type { AnsweredDocument } from "./shared/answered-document";
import { at, toJson, toList, toPlain, toText } from "./shared/json";
import { runScript } from "./site/script";
import type { Site } from "./site/site";
import { print } from "./writing/print";
import type { Recorder } from "./writing/recorder";

/** Lines that the tag stream must refuse, or take without a text, a date or a title. */
const ODD_LINES: readonly string[] = [
  "not JSON",
  "{}",
  '{"id": 1, "text": "A number."}',
  '{"id": "no-text"}',
  '{"id": "empty", "text": ""}',
  '{"id": "date", "text": "On Tuesday he came.", "publishedAt": "yesterday"}',
  '{"id": "plain", "text": "President Putin met Kim Jong Un on Tuesday, Reuters reported."}',
  '{"id": "dated", "text": "President Putin met Kim Jong Un on Tuesday.", "publishedAt": "2024-06-20"}',
  '{"id": "month", "text": "Last week Seoul condemned the pact.", "publishedAt": "2024-06"}',
  '{"id": "asked", "text": "Seoul condemned the pact.", "targets": [{"name": "pact", "start": 20, "end": 24}]}',
  '{"id": "german", "text": "Der Präsident sprach am Dienstag in Berlin mit der Kanzlerin über den Krieg."}',
];

function toTagLine({ id, json }: AnsweredDocument): string {
  const passages = toList(at(json, "passages")).map((passage) => toPlain(at(passage, "parts")));
  return JSON.stringify({
    id,
    text: passages.join("\n\n"),
    title: toPlain(at(json, "title")),
    publishedAt: at(json, "metadata", "published", "value") ?? null,
  });
}

/** Writes one file for each line that the tag stream answers. */
export async function recordTags(
  { write }: Recorder,
  site: Site,
  documents: readonly AnsweredDocument[],
): Promise<void> {
  const lines = [...ODD_LINES, ...documents.map(toTagLine)];
  const { code, output } = await runScript(["tag"], site, `${lines.join("\n")}\n`);
  await write("tags", "exit code", `${code}\n`);
  for (const line of output.trimEnd().split("\n")) {
    const tags = toJson(line);
    await write("tags", toText(at(tags, "id")) || "bad line", `${print(tags)}\n`);
  }
}
