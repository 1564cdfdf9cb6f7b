import { KILL_INDEXING } from "./faults/kill-indexing";
import { FILES } from "./files/files-drill";
import { REQUESTS } from "./requests/requests-drill";
import type { Drill } from "./shared/drill";

/** Every drill there is, in the order in which they are run and written down. */
export const DRILLS: readonly Drill[] = [KILL_INDEXING, FILES, REQUESTS];
