import type { PassOptions } from "@/indexer/close-reading/pass-options";
import { readClosely } from "@/indexer/close-reading/read-closely";
import { type Reading, toPassageVector } from "@/indexer/close-reading/reading";
import { toReadingKey } from "@/indexer/close-reading/reading-key";
import type { DocumentRow } from "@/indexer/manifest/manifest";

const READING: Reading = { meaning: [toPassageVector(Float32Array.of(0.6, 0.8))], text: null };

function toText(id: string) {
  return { title: id, text: `Text of ${id}.`, language: "en" };
}

/** A row with what the pass looks at. */
function toRow(id: string): DocumentRow {
  const row: Partial<DocumentRow> = {
    id,
    textKey: toReadingKey(toText(id)),
    words: 3,
    language: "en",
    gone: null,
  };
  return row as DocumentRow;
}

type Seen = { readonly order: string[]; readonly stored: Map<string, Reading>; readonly problems: string[] };

/** A pass over documents that is given all it needs, in memory. */
function openPass(
  ids: readonly string[],
  changes: Partial<PassOptions> = {},
): Seen & { options: PassOptions } {
  const seen: Seen = { order: [], stored: new Map(), problems: [] };
  const options: PassOptions = {
    reader: {
      threads: 1,
      read: async ({ title }) => {
        seen.order.push(title);
        return READING;
      },
    },
    store: {
      putMany: async (some) => {
        for (const [key, reading] of some) seen.stored.set(key, reading);
      },
    },
    sweep: async () => undefined,
    findUnread: async () => ({
      unread: ids.map(toRow).filter(({ textKey }) => !seen.stored.has(textKey)),
      of: ids.length,
    }),
    isOutdated: async () => false,
    takeRequests: async () => [],
    readTexts: async (rows) => rows.map(({ id, words }) => ({ id, words, ...toText(id) })),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onProblem: (id, reason) => seen.problems.push(`${id}: ${reason}`),
    ...changes,
  };
  return { ...seen, options };
}

const IDS = Array.from({ length: 200 }, (_, at) => `d${at}`);

describe("the close pass", () => {
  it("reads each document once, in order, and stores it", async () => {
    const sweep = jest.fn(async () => undefined);
    const { order, stored, options } = openPass(IDS, { sweep });
    expect(await readClosely(options)).toEqual({ read: 200, of: 200, words: 600 });
    expect(order).toEqual(IDS);
    expect(stored.size).toBe(200);
    expect(sweep).toHaveBeenCalledTimes(1);
  });

  it("begins with what readers opened, the moment it is known", async () => {
    const requests = [["d150", "unknown"], [], ["d199"]];
    const { order, options } = openPass(IDS, { takeRequests: async () => requests.shift() ?? [] });
    await readClosely(options);
    expect(order.slice(0, 3)).toEqual(["d150", "d0", "d1"]);
    expect(order.indexOf("d199")).toBe(64);
    expect(new Set(order).size).toBe(200);
  });

  it("stores in batches, says after each how far it is, and loses only the last when it is stopped", async () => {
    const stop = new AbortController();
    const progress: number[] = [];
    const sweep = jest.fn(async () => undefined);
    const { stored, options } = openPass(IDS, {
      sweep,
      signal: stop.signal,
      onProgress: ({ read }) => {
        progress.push(read);
        if (read >= 128) stop.abort(new Error("stopped"));
      },
    });
    await expect(readClosely(options)).rejects.toThrow("stopped");
    expect(progress).toEqual([64, 128]);
    expect(sweep).not.toHaveBeenCalled();
    expect(stored.size).toBe(128);
  });

  it("takes up documents that come while it reads", async () => {
    const ids = IDS.slice(0, 40);
    let isNew = true;
    const { order, options } = openPass(ids, {
      isOutdated: async () => {
        if (isNew) ids.push("late");
        const outdated = isNew;
        isNew = false;
        return outdated;
      },
    });
    expect(await readClosely(options)).toMatchObject({ read: 41, of: 41 });
    expect(order).toContain("late");
    expect(order).toHaveLength(41);
  });

  it("reports a document that cannot be read, tries it no second time, and reads the others", async () => {
    const { stored, problems, options } = openPass(IDS.slice(0, 5), {
      reader: {
        threads: 1,
        read: async ({ title }) => {
          if (title === "d2") throw new Error("It took longer than 300 s.");
          return READING;
        },
      },
    });
    expect(await readClosely(options)).toMatchObject({ read: 4, of: 5 });
    expect(problems).toEqual(["d2: It took longer than 300 s."]);
    expect(stored.has(toReadingKey(toText("d2")))).toBe(false);
  });

  it("ends where nothing can be read, with the reason", async () => {
    const read = async (): Promise<Reading> => {
      throw new Error("The weights are damaged.");
    };
    const { problems, options } = openPass(IDS, { reader: { threads: 1, read } });
    await expect(readClosely(options)).rejects.toThrow("The weights are damaged.");
    expect(problems.length).toBeLessThan(25);
  });
});
