import { existsSync } from "node:fs";
import { join } from "node:path";
import { toReadReaderOf } from "@/access/accounts/read-owner";
import { sendDue } from "@/saved/hooks/send-due";
import { openStore, STORE_FILE, type Store } from "@/saved/store/store";
import type { Settings } from "@/system/settings";
import { toFailureText } from "./failure-text";

/** How often a running site sends to the webhooks that are due, in milliseconds. */
const EVERY = 20_000;

type Sending = Pick<Settings, "data" | "store" | "address" | "privateHooks" | "access">;

/** Whether a reader ever saved anything, so that there is a store to open. */
export function hasStore({ data, store }: Pick<Settings, "data" | "store">): boolean {
  return store !== null || existsSync(join(data, STORE_FILE));
}

/** Sends to the webhooks that are due. The failure of a store is printed and costs nothing else. */
export async function sendWebhooks(settings: Sending, open?: Store): Promise<void> {
  if (!hasStore(settings)) return;
  try {
    const store = open ?? (await openStore(settings));
    await sendDue({
      store,
      readReaderOf: toReadReaderOf(store, settings.access),
      clock: () => new Date(),
      address: settings.address,
      privateHooks: settings.privateHooks,
    });
  } catch (error) {
    console.error(`Webhooks were not sent: ${toFailureText(error)}`);
  }
}

/** Sends to the webhooks that are due again and again until stopped, one round after the other. */
export function startWebhooks(settings: Sending): { readonly stop: () => void } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let store: Promise<Store> | null = null;
  const round = async (): Promise<void> => {
    if (hasStore(settings)) {
      store ??= openStore(settings);
      const open = await store.catch((error: unknown) => {
        store = null;
        console.error(`Webhooks were not sent: ${toFailureText(error)}`);
        return null;
      });
      if (open !== null) await sendWebhooks(settings, open);
    }
    if (!isStopped) timer = setTimeout(() => void round(), EVERY);
  };
  void round();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
