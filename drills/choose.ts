import type { Drill } from "./shared/drill";
import { DrillFault } from "./shared/errors";

/**
 * The drills of these names; all where none is named.
 *
 * @throws DrillFault with the names there are.
 */
export function toDrills(names: readonly string[], drills: readonly Drill[]): readonly Drill[] {
  const unknown = names.filter((name) => !drills.some((drill) => drill.name === name));
  if (unknown.length > 0)
    throw new DrillFault(
      `There is no drill ${unknown.join(", ")}. There are: ${drills.map(({ name }) => name).join(", ")}.`,
    );
  return names.length === 0 ? drills : drills.filter(({ name }) => names.includes(name));
}
