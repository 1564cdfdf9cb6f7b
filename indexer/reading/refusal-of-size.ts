import { toSizeRefusal } from "./containers/limits";
import { isContainer, toFormatOfName } from "./format-of-name";

/** Why a file of a size in bytes is not read, as far as its name tells its kind; null where it is, or may be. */
export function toRefusalOfSize(size: number, name: string): string | null {
  const format = toFormatOfName(name);
  return format === null ? null : toSizeRefusal(size, isContainer(format));
}
