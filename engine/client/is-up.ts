/** Whether an engine answers at all, within so many milliseconds. */
export async function isUp(url: string, patience: number): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(patience) })).ok;
  } catch {
    return false;
  }
}
