/** Whether a version (`1.21.0`) is newer than another. What follows a hyphen does not count. */
export function isNewer(version: string, other: string): boolean {
  const [one, two] = [toNumbers(version), toNumbers(other)];
  for (const [at, number] of one.entries()) {
    const against = two[at] ?? 0;
    if (number !== against) return number > against;
  }
  return false;
}

function toNumbers(version: string): readonly number[] {
  return (version.split("-", 1)[0] ?? "").split(".").map(Number);
}
