import { ENGINE } from "./faults/engine-drill";
import { KILL_INDEXING } from "./faults/kill-indexing";
import { KILL_SITE } from "./faults/kill-site";
import { FILES } from "./files/files-drill";
import type { Drill } from "./shared/drill";

/** Every drill there is, in the order in which they are run and written down. */
export const DRILLS: readonly Drill[] = [KILL_INDEXING, KILL_SITE, ENGINE, FILES];
