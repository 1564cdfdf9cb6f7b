import { Readable } from "node:stream";
import type { NodesConnection } from "@/engine/cluster/open-nodes";
import { COPIED, type Copied } from "@/indexer/publishing/copy-index";
import { openNodesCopier } from "@/indexer/publishing/nodes-copier";

/** Puts what some engines hold onto others, as a backup and its restoring do; the keys are those that index. */
export async function copyIndex(from: NodesConnection, to: NodesConnection): Promise<void> {
  const [source, target] = [openNodesCopier(from), openNodesCopier(to)];
  const settings = await source.readSettings();
  if (settings === null) throw new Error("There is nothing to copy.");
  const lines = new Map<Copied, string[]>();
  for (const index of COPIED) {
    const some: string[] = [];
    for await (const document of source.readLive(index)) some.push(`${JSON.stringify(document)}\n`);
    lines.set(index, some);
  }
  await target.begin(settings);
  for (const index of COPIED) await target.add(index, Readable.from(lines.get(index) ?? []));
  await target.swap(settings);
  await target.drop();
}
