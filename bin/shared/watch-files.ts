import { watch } from "node:fs";
import { realpath } from "node:fs/promises";
import type { AsyncSubscription, Options } from "@parcel/watcher";
import { toReason } from "@/system/files";

/** A watch that goes on until it is closed. */
export type Watch = { readonly close: () => Promise<void> };

/** What a watch calls: with the paths that changed, or once with the reason why it tells nothing any more. */
export type Watcher = {
  readonly onChange: (paths: readonly string[]) => void;
  readonly onLost: (reason: string) => void;
};

/** The system's own, so that no other program is looked for. */
const BACKENDS: Readonly<Partial<Record<NodeJS.Platform, NonNullable<Options["backend"]>>>> = {
  darwin: "fs-events",
  linux: "inotify",
  win32: "windows",
};

/**
 * Tells of what changes in a folder and all below it, by paths as they really lie. Of a folder that came or went it may tell
 * without what is in it.
 *
 * @throws where the system cannot, as when it watches as many folders as it may.
 */
export async function watchTree(folder: string, { onChange, onLost }: Watcher): Promise<Watch> {
  // Loaded here: it is built for each system, and where it is not, all else works.
  const { subscribe } = await import("@parcel/watcher");
  const backend = BACKENDS[process.platform];
  const subscription: AsyncSubscription = await subscribe(
    await realpath(folder),
    (error, events) => {
      if (error === null) onChange(events.map(({ path }) => path));
      else onLost(toReason(error));
    },
    backend === undefined ? {} : { backend },
  );
  return { close: () => subscription.unsubscribe() };
}

/** Tells when one of some files of a folder changes, comes or goes; `onChange` gets their names. Nothing of what is below it. */
export function watchNames(folder: string, names: readonly string[], { onChange, onLost }: Watcher): Watch {
  const watcher = watch(folder, { persistent: false }, (_, name) => {
    if (name === null || names.includes(name)) onChange(name === null ? [] : [name]);
  });
  watcher.on("error", (error) => onLost(toReason(error)));
  return {
    close: async () => {
      watcher.close();
    },
  };
}
