import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SiteRequest } from "../shared/request";
import { type Answer, SENT_TOGETHER, send } from "../site/send";
import type { Site } from "../site/site";
import { toAnswerText } from "./answer-text";
import { toSteady } from "./normalise";

/** Sends requests, writes each answer into a folder of this name below OUT, and gives the answers back. */
export type Recorder = {
  /** For what changes nothing, so that the order does not matter: two are sent at a time. */
  readonly read: (folder: string, requests: readonly SiteRequest[]) => Promise<readonly Answer[]>;
  /** One after the other. */
  readonly record: (folder: string, requests: readonly SiteRequest[]) => Promise<readonly Answer[]>;
  /** Writes what is no answer to a request. */
  readonly write: (folder: string, name: string, content: string) => Promise<void>;
  /** How many files were written. */
  readonly count: () => number;
};

type Sent = { readonly request: SiteRequest; readonly answer: Answer };

/** A recorder that writes below `out`. Files of a folder are numbered in the order of their requests. */
export function makeRecorder(out: string, site: Site): Recorder {
  const counts = new Map<string, number>();
  const write = async (folder: string, name: string, content: string): Promise<void> => {
    const index = (counts.get(folder) ?? 0) + 1;
    counts.set(folder, index);
    await writeInto(join(out, folder), toFileName(index, name), toSteady(content, site));
  };
  const recordBy = async (
    folder: string,
    requests: readonly SiteRequest[],
    together: number,
  ): Promise<readonly Answer[]> => {
    const answers: Answer[] = [];
    for (let start = 0; start < requests.length; start += together) {
      const sent = await sendAll(site.port, requests.slice(start, start + together));
      for (const { request, answer } of sent)
        await write(folder, request.name, toAnswerText(request, answer));
      answers.push(...sent.map(({ answer }) => answer));
    }
    return answers;
  };
  return {
    read: (folder, requests) => recordBy(folder, requests, SENT_TOGETHER),
    record: (folder, requests) => recordBy(folder, requests, 1),
    write,
    count: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
}

async function sendAll(port: number, requests: readonly SiteRequest[]): Promise<readonly Sent[]> {
  return Promise.all(requests.map(async (request) => ({ request, answer: await send(port, request) })));
}

async function writeInto(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}

/** The most letters of a file name, beside its number. */
const LONGEST_NAME = 60;

function toFileName(index: number, name: string): string {
  const slug = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return `${String(index).padStart(3, "0")}-${slug.slice(0, LONGEST_NAME).replace(/^-+|-+$/g, "")}.txt`;
}
