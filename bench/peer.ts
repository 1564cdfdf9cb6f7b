import { setTimeout as pause } from "node:timers/promises";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { PeerFault } from "./errors";

/** An index of Meilisearch as it comes, beside ours on the same engine. */
export type Peer = {
  /** Makes the index with these settings changed, and fills it. */
  readonly fill: (documents: readonly object[], settings: object) => Promise<void>;
  /** The ids of the matches, best first. */
  readonly search: (body: object) => Promise<readonly string[]>;
  readonly drop: () => Promise<void>;
};

type Answer = {
  readonly taskUid?: number;
  readonly status?: string;
  readonly error?: { readonly message: string } | null;
  readonly message?: string;
  readonly hits?: readonly { readonly id: string }[];
};

/** Characters of one upload: well below what the engine takes at a time. */
const MOST_CHARACTERS = 20_000_000;

/** A peer index of this name; its documents have their id in `id`. */
export function toPeer({ url, indexingKey }: AttachedEngine, uid: string): Peer {
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${indexingKey}`,
        "Content-Type": "application/json",
        "Accept-Encoding": "identity",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const read = (await answer.json()) as Answer;
    if (!answer.ok) throw new PeerFault(`The peer answers ${answer.status}: ${read.message}`);
    return read;
  };
  const done = async (task: Answer): Promise<void> => {
    for (;;) {
      const { status, error } = await send("GET", `/tasks/${task.taskUid}`);
      if (status === "succeeded") return;
      if (status === "failed") throw new PeerFault(`The peer's index cannot be changed: ${error?.message}`);
      await pause(50);
    }
  };
  return {
    fill: async (documents, settings) => {
      await done(await send("POST", "/indexes", { uid, primaryKey: "id" }));
      await done(await send("PATCH", `/indexes/${uid}/settings`, settings));
      for (const batch of toBatches(documents))
        await done(await send("POST", `/indexes/${uid}/documents`, batch));
    },
    search: async (body) => {
      const { hits = [] } = await send("POST", `/indexes/${uid}/search`, body);
      return hits.map((hit) => hit.id);
    },
    drop: async () => done(await send("DELETE", `/indexes/${uid}`)),
  };
}

function toBatches(documents: readonly object[]): object[][] {
  const batches: object[][] = [[]];
  let characters = 0;
  for (const document of documents) {
    characters += JSON.stringify(document).length;
    if (characters > MOST_CHARACTERS) {
      batches.push([]);
      characters = 0;
    }
    batches.at(-1)?.push(document);
  }
  return batches;
}
