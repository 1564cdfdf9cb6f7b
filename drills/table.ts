import { CLUSTER } from "./faults/cluster-drill";
import { DAMAGE } from "./faults/damage-drill";
import { DISK } from "./faults/disk-drill";
import { ENGINE } from "./faults/engine-drill";
import { KILL_INDEXING } from "./faults/kill-indexing";
import { KILL_SITE } from "./faults/kill-site";
import { RUNS } from "./faults/runs-drill";
import { FILES } from "./files/files-drill";
import { PAYLOADS } from "./payloads/payloads-drill";
import { REQUESTS } from "./requests/requests-drill";
import type { Drill } from "./shared/drill";

/** Every drill there is, in the order in which they are run and written down. */
export const DRILLS: readonly Drill[] = [
  KILL_INDEXING,
  KILL_SITE,
  ENGINE,
  CLUSTER,
  RUNS,
  DAMAGE,
  DISK,
  FILES,
  PAYLOADS,
  REQUESTS,
];
