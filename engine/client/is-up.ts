/** So often it is seen whether an answer is there, in milliseconds. */
const STEP = 100;

/**
 * Whether an engine answers at all, within so many milliseconds. They are counted in steps that this process had time for: one that
 * is too busy to read an answer takes no engine for down.
 */
export async function isUp(url: string, patience: number): Promise<boolean> {
  const limit = new AbortController();
  let left = Math.ceil(patience / STEP);
  const step = setInterval(() => {
    left -= 1;
    // What has arrived while this process was busy is read first.
    if (left <= 0) setImmediate(() => limit.abort());
  }, STEP);
  try {
    return (await fetch(`${url}/health`, { signal: limit.signal })).ok;
  } catch {
    return false;
  } finally {
    clearInterval(step);
  }
}
