import { serveSite } from "@/bin/shared/serve";
import { openStopSignal, untilStopped } from "@/bin/shared/stop-signal";
import { watchParent } from "@/system/processes";
import { readSettings } from "@/system/settings";

/**
 * Serves the built site of these settings until a signal stops it or the process that started it is gone: `npm start`
 * without the engine and the indexing.
 */
const stop = openStopSignal();
watchParent(() => stop.abort());
const site = await serveSite(readSettings());
console.log(`Serving at ${site.url}`);
await untilStopped(stop.signal, new Promise(() => undefined)).catch(() => site.close());
process.exit();
